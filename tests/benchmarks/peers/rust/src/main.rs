// SPDX-License-Identifier: MIT

// One work of the benchmark by the crate `turso`: see ../../syncspeed/main.cpp.

use std::env;
use std::io::{self, Write};
use std::time::Instant;

use turso::sync::{Builder, Database, PartialBootstrapStrategy, PartialSyncOpts};
use turso::Error;

struct Job {
    url: String,
    path: String,
    rows: i64,
}

struct Stopwatch {
    clock: Instant,
    processor: f64,
}

impl Stopwatch {
    fn start() -> Self {
        Stopwatch { clock: Instant::now(), processor: processor_seconds() }
    }

    fn print(&self, what: &str) {
        let seconds = self.clock.elapsed().as_secs_f64();
        let processor = processor_seconds() - self.processor;
        println!("{{\"what\": \"{what}\", \"seconds\": {seconds:.6}, \"processor\": {processor:.6}}}");
    }
}

/// Of all threads, from the kernel's count of hundredths of a second.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let after_name = stat.rsplit(") ").next().unwrap();
    let fields: Vec<&str> = after_name.split(' ').collect();
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}

fn wait_for_script() {
    println!("ready");
    io::stdout().flush().unwrap();
    io::stdin().read_line(&mut String::new()).unwrap();
}

async fn open(job: &Job, partial_sync: Option<PartialSyncOpts>) -> Result<Database, Error> {
    let mut builder = Builder::new_remote(&job.path).with_remote_url(&job.url);
    if let Some(opts) = partial_sync {
        builder = builder.with_partial_sync_opts_experimental(opts);
    }
    builder.build().await
}

async fn insert_rows(database: &Database, rows: i64) -> Result<(), Error> {
    let mut connection = database.connect().await?;
    let transaction = connection.transaction().await?;
    let mut statement = transaction.prepare("INSERT INTO item VALUES (?, ?)").await?;
    let body = "x".repeat(100);
    for id in 1..=rows {
        statement.execute((id, body.as_str())).await?;
    }
    drop(statement);
    transaction.commit().await
}

/// Reads all values of all rows.
async fn read_all(database: &Database, sql: &str) -> Result<i64, Error> {
    let connection = database.connect().await?;
    let mut rows = connection.query(sql, ()).await?;
    let mut count = 0;
    while let Some(row) = rows.next().await? {
        for column in 0..row.column_count() {
            std::hint::black_box(row.get_value(column)?);
        }
        count += 1;
    }
    Ok(count)
}

async fn push(job: &Job) -> Result<(), Error> {
    let database = open(job, None).await?;
    insert_rows(&database, job.rows).await?;
    let stopwatch = Stopwatch::start();
    database.push().await?;
    stopwatch.print("push");
    Ok(())
}

async fn pull(job: &Job) -> Result<(), Error> {
    let database = open(job, None).await?;
    // Each of the others has a connection open meanwhile.
    let _connection = database.connect().await?;
    wait_for_script();
    let stopwatch = Stopwatch::start();
    assert!(database.pull().await?);
    stopwatch.print("pull");
    assert_eq!(read_all(&database, "SELECT id FROM item").await?, job.rows);
    Ok(())
}

async fn insert(job: &Job) -> Result<(), Error> {
    let database = open(job, None).await?;
    let stopwatch = Stopwatch::start();
    insert_rows(&database, job.rows).await?;
    stopwatch.print("insert");
    Ok(())
}

async fn scan(job: &Job) -> Result<(), Error> {
    let opts = PartialSyncOpts {
        bootstrap_strategy: Some(PartialBootstrapStrategy::Prefix { length: 128 * 1024 }),
        segment_size: 0,
        prefetch: true,
    };
    let database = open(job, Some(opts)).await?;
    let stopwatch = Stopwatch::start();
    assert_eq!(read_all(&database, "SELECT id, body FROM item").await?, job.rows);
    stopwatch.print("scan");
    Ok(())
}

async fn reopen(job: &Job) -> Result<(), Error> {
    let stopwatch = Stopwatch::start();
    let database = open(job, None).await?;
    assert_eq!(read_all(&database, "SELECT id, body FROM item LIMIT 1").await?, 1);
    stopwatch.print("reopen");
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let arguments: Vec<String> = env::args().collect();
    let job = Job { url: arguments[2].clone(), path: arguments[3].clone(), rows: arguments[4].parse().unwrap() };
    match arguments[1].as_str() {
        "bootstrap" => open(&job, None).await.map(|_| ()),
        "push" => push(&job).await,
        "pull" => pull(&job).await,
        "insert" => insert(&job).await,
        "scan" => scan(&job).await,
        "reopen" => reopen(&job).await,
        work => panic!("no such work: {work}"),
    }
}
