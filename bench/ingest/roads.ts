import { createReadStream } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { duckdbClient } from '../../src/engine/duckdb-client.ts';
import { runAggregation } from '../../src/engine/run-aggregation.ts';
import { sqlText } from '../../src/engine/sql-text.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { readPoliceUkFiles } from '../../src/node/read-police-uk-files.ts';
import { panel } from '../../src/series/panel.ts';

const columns = { area: 'Falls within', period: 'Month', category: 'Crime type' };
const connected = async () => (await DuckDBInstance.create(':memory:', { memory_limit: '1GB' })).connect();
const tableOf = (path: string) => `read_csv(${sqlText(path, 'duckdb', 'ingest')}, all_varchar = true)`;

/** From a street file to counts by area, month and category; gives the number of records. */
export const roads: Readonly<Record<string, (path: string) => Promise<number>>> = {
  async duckdb(path) {
    const counted = await (await connected()).runAndReadAll(
      `SELECT "Falls within", "Month", "Crime type", count(*) AS records FROM ${tableOf(path)} GROUP BY ALL`,
    );
    return counted.getRowObjects().reduce((sum, { records }) => sum + Number(records), 0);
  },
  async aggregation(path) {
    const client = duckdbClient(await connected());
    await client.query(`CREATE VIEW crimes AS SELECT * FROM ${tableOf(path)}`);
    const options = { table: 'crimes', columns, dialect: 'duckdb' } as const;
    const tallies = await runAggregation(client, totalRecordedCrime, options);
    const { series } = panel(totalRecordedCrime, tallies, { by: 'category', scheme: 'police-uk' });
    if (series.length === 0) throw new Error('no series');
    return tallies.reduce((sum, { count }) => sum + Number(count), 0);
  },
  reading: async (path) => (await readPoliceUkFiles(path, { engine: 'duckdb' })).report.used,
  stream: async (path) => (await readPoliceUkFiles(path, { engine: 'stream' })).report.used,
  async papaparse(path) {
    let rows = 0;
    const parsing = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ',', newline: '\n' });
    const done = new Promise((resolve) => parsing.on('end', resolve));
    parsing.on('data', () => {
      rows += 1;
    });
    createReadStream(path, { highWaterMark: 1 << 18 }).pipe(parsing);
    await done;
    return rows - 1;
  },
};

/** What is measured beside them where it is installed: a program that counts the same and prints the same line. */
export const others: Readonly<Record<string, { readonly command: string; readonly program: string }>> = {
  pandas: {
    command: 'python3',
    program: `import sys, time, json, resource
started = time.perf_counter()
import pandas as pd
wanted = ['Falls within', 'Month', 'Crime type']
counts = pd.read_csv(sys.argv[1], usecols=wanted, dtype=str).groupby(wanted, dropna=False).size()
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps({'rows': int(counts.sum()), 'seconds': time.perf_counter() - started, 'processor': used.ru_utime + used.ru_stime, 'peak': used.ru_maxrss / 1024}))`,
  },
  'data.table': {
    command: 'Rscript',
    program: `started <- proc.time()
suppressPackageStartupMessages(library(data.table))
wanted <- c('Falls within', 'Month', 'Crime type')
counts <- fread(commandArgs(TRUE)[1], select = wanted, colClasses = 'character')[, .N, by = wanted]
took <- proc.time() - started
peak <- as.numeric(sub('\\\\D*(\\\\d+).*', '\\\\1', grep('VmHWM', readLines('/proc/self/status'), value = TRUE))) / 1024
cat(sprintf('{"rows":%d,"seconds":%f,"processor":%f,"peak":%f}', sum(counts$N), took[['elapsed']], took[['user.self']] + took[['sys.self']], peak))`,
  },
};
