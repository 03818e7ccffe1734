/** Help for the whole of the command line. */
export const overview = `police-indicators: from figures to answered questions, and how sure we are of each

Usage
  police-indicators COMMAND [FILE...] [options]

Commands
  brief   the monthly paper of a force, on shipped figures or your own
  init    the profile of your force, force.json, from the files of a folder
  read    what is in these files: what can be used, what cannot and why, and what it is fit for
  rank    which place each area holds, and which it may truly hold
  spc     is the latest figure ordinary variation? A control chart in words or as a picture
  check   do the figures support what was said?
  police-indicators COMMAND --help shows each with its options.

Examples
  police-indicators brief --example london --out london.html
  police-indicators read 2019-02.zip
  police-indicators rank crimes.csv --indicator charge-to-nfa-unable --area west-mercia
  police-indicators spc crimes.csv --indicator total-recorded-crime --area kent --out chart.svg
  police-indicators check my-figures --claims claims.json --fail-on contradicted
  police-indicators read crimes.csv --format json | jq .rows

FILE is a file, a folder or a zip archive. What each holds is told by its headers: files of
data.police.uk, Home Office and London tables, or any tidy or wide table in CSV, XLSX, XLS or ODS.

Exit codes
  0 it ran   1 the figures cannot be used, or not all with --strict   2 the command was not understood
`;

/** The options by which every command reads files. */
export const fileHelp = `Reading
  --strict                     end with 1 when any row cannot be used
  --encoding utf-8|windows-1252
                               of files that do not say
  --column ROLE=HEADER         which column of a table holds what, where the guess is wrong; ROLE is
                               area, period, category, outcome, measure, released, count, numerator,
                               denominator, value, n
  --sum-over COLUMN            its values are parts of one figure: add them up
  --whole NAME                 an area or category that is the whole of those beside it; none for none
  --across area|category       what the headers of a table name that has a column for each
  --sheet NAME                 read this sheet alone (several times for several)
  --period-of PERIOD           of figures that name none, or the year of months that name none
  --dates day-first|month-first|year-first
                               of dates such as 03/04/2019, where their column does not tell; year-first
                               says that 22-Apr is April 2022
  --fy start|end               whether FY2023 starts or ends in the year that it names
  --months calendar|financial  of months by number: whether 1 is January or April beside financial years,
                               and that 1, 2, 3 in a header are months
  --every UNIT                 month, quarter, financial-year, …, where a column could be of two
  --unit percent|proportion    of published figures such as 0.6, where they could be either
  --decimal point|comma        what stands before decimals: after comma 1.204 is 1,204
  --limit NAME=N               allow larger files than a refusal says, such as rows=10000000;
                               NAME is characters (of a cell), columns, rows, cells, bytes, files, ratio
  --places FILE.json           count records of data.police.uk by areas made of districts:
                               { "Bromsgrove": "north-worcestershire", … }
  --force FILE.json            the profile of the force (docs/force-profile.md), in place of the
                               force.json of the folder: areas in every spelling, targets, peers
  --of AREA                    the area of tables, and of answers in JSON, that name none; sheet where
                               each sheet is named for its own`;

/** The options that choose where records are counted. */
export const engineHelp = `Engine
  --engine memory              read the files here (default)
  --engine duckdb              count records of CSV or Parquet by DuckDB (npm install @duckdb/node-api)
  --engine clickhouse          count records of a table on a server (npm install @clickhouse/client), with
    --url, --database, --table, --user; the password is CLICKHOUSE_PASSWORD of the environment
  A database counts records, one row for each crime; what it cannot answer it refuses.`;
