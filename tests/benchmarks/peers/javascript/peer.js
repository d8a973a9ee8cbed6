// SPDX-License-Identifier: MIT

// One work of the benchmark by @tursodatabase/sync: see ../../syncspeed/main.cpp.

import { connect } from "@tursodatabase/sync";

class Stopwatch {
    #clock = process.hrtime.bigint();
    #processor = process.cpuUsage();

    print(what) {
        const seconds = Number(process.hrtime.bigint() - this.#clock) / 1e9;
        const used = process.cpuUsage(this.#processor);
        console.log(JSON.stringify({ what, seconds, processor: (used.user + used.system) / 1e6 }));
    }
}

function check(condition, what) {
    if (!condition)
        throw new Error(`not as it should be: ${what}`);
}

async function waitForScript() {
    console.log("ready");
    await new Promise(resolve => process.stdin.once("data", resolve));
    process.stdin.unref();
}

async function insertRows(database, rows) {
    const body = "x".repeat(100);
    const statement = await database.prepare("INSERT INTO item VALUES (?, ?)");
    await database.transaction(async () => {
        for (let id = 1; id <= rows; ++id)
            await statement.run(id, body);
    })();
}

async function readAll(database, sql) {
    const statement = await database.prepare(sql);
    let count = 0;
    for await (const row of statement.iterate())
        ++count;
    return count;
}

const works = {
    async bootstrap(options) {
        await connect(options);
    },

    async push(options, rows) {
        const database = await connect(options);
        await insertRows(database, rows);
        const stopwatch = new Stopwatch();
        await database.push();
        stopwatch.print("push");
    },

    async pull(options, rows) {
        const database = await connect(options);
        await waitForScript();
        const stopwatch = new Stopwatch();
        check(await database.pull(), "the pull brings something");
        stopwatch.print("pull");
        check(await readAll(database, "SELECT id FROM item") === rows, "rows pulled");
    },

    async insert(options, rows) {
        const database = await connect(options);
        const stopwatch = new Stopwatch();
        await insertRows(database, rows);
        stopwatch.print("insert");
    },

    async scan(options, rows) {
        const bootstrapStrategy = { kind: "prefix", length: 128 * 1024 };
        const database = await connect({ ...options, partialSyncExperimental: { bootstrapStrategy, prefetch: true } });
        const stopwatch = new Stopwatch();
        check(await readAll(database, "SELECT id, body FROM item") === rows, "rows read");
        stopwatch.print("scan");
    },

    async reopen(options) {
        const stopwatch = new Stopwatch();
        const database = await connect(options);
        check(await readAll(database, "SELECT id, body FROM item LIMIT 1") === 1, "a row");
        stopwatch.print("reopen");
    },
};

const [work, url, path, rows] = process.argv.slice(2);
await works[work]({ path, url }, Number(rows));
process.exit(0);
