import type { CommandName } from '../arguments/read-arguments.ts';

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

/** Help for each command. */
export const pages = {
  brief: `police-indicators brief: the monthly paper of a force, from figures to answered questions

Usage
  police-indicators brief [FILE...] [options]

Options
  --example west-mercia|london|bedfordshire|brackenshire
                               a shipped force, where no FILE is given (default west-mercia); brackenshire
                               is made up
  --force FILE.json            whom the paper is about, its targets, agenda and claims; default: the
                               force.json beside the figures, else what the figures themselves say
  --since LAST.json|DAY        what has changed since the last paper, as --format json wrote it; of a DAY, such
                               as 2019-03-31, it is made of the figures that there are now
  --as-of DATE                 use only periods that ended by this day, such as 2019-02-28
  --full                       with every question, every claim, and what would settle each
  --appendix                   with methods, tables, sources, what was left out, and doubts
  --where COLUMN=VALUE         which rows of a table that has this column, where a refusal asks
  --publication                withhold counts under 5, and whatever would give them back
  --format terminal|markdown|html|json|docx|pdf
                               default: from the ending of --out (.txt .md .html .json .docx .pdf), else
                               terminal; docx needs npm install docx, and pdf an installed Chromium, Chrome
                               or Edge (or CHROME_PATH)
  --out FILE                   write to a file instead of standard output; docx and pdf need one; a name that
                               ends in / is a folder for a site: the paper, and a page for each indicator

${fileHelp}

Examples
  police-indicators brief
  police-indicators brief --out paper.docx
  police-indicators brief --example london --out london.html
  police-indicators brief my-figures --out paper.html
  police-indicators brief my-figures --since last-month.json --out this-month.json

Your own figures
  FILE is a file, a folder or a zip archive: a file named for its indicator (victim-satisfaction.csv), or
  one that says what its figures are of. Nothing is changed in it; what cannot be used is told with its
  row, its column and what was expected, and the paper goes on without it. Definitions of your own stand
  in an indicators.json among the files; police-indicators init FOLDER writes a force.json to begin with.

Exit codes
  0 done   1 the figures could not be used, or the paper not be written   2 the command was not understood
`,
  init: `police-indicators init: whom are these files about, and what does a paper of them ask?

Usage
  police-indicators init FOLDER

Writes force.json into the folder: the likely force, its areas with their spellings, each indicator
that has figures with its margin and its national target (null where there is none), and an agenda.
It says what the files do not tell. It writes over no other, and changes no file; brief, read, rank,
spc and check go by it as it is, and better when you have made it right (docs/force-profile.md).

Examples
  police-indicators init my-figures

Exit codes
  0 written   1 the files cannot be used, or there is a force.json   2 the command was not understood
`,
  read: `police-indicators read: what is in these files, and what is it fit for?

Usage
  police-indicators read FILE... [options]

Options
  --indicator ID               what the figures are wanted for (several times for several): a verdict
                               on each area; charge to NFA for data.police.uk unless given
  --rejected FILE.csv          the list of rejected rows, to send back to whoever made the file
  --format text|json           JSON has rows: { read, used, rejected } and the report of each file
  --out FILE                   write to a file instead of standard output

${fileHelp}

Examples
  police-indicators read 2019-02.zip
  police-indicators read crimes/ --rejected corrections.csv
  police-indicators read figures.xlsx --column count=Offences --strict
  police-indicators read crimes.csv --format json | jq .rows

No row is ever shown whole: the report names row, column, what was found and what was expected.

Exit codes
  0 it ran   1 a file cannot be used, no row can, or any cannot with --strict   2 the command was not understood
`,
  rank: `police-indicators rank: which place does each area hold, and which may it truly hold?

Usage
  police-indicators rank FILE... --indicator ID [options]

Options
  --indicator ID               such as charge-to-nfa-unable, total-recorded-crime, or one of your own
                               in an indicators.json among the files
  --as-of DATE                 by the figures of this day, such as 2019-05-28; as the profile says, else
                               all of them, unless given
  --period PERIOD              such as 2018-12, 2018/19, 2018-10/2019-02; the last twelve months
                               unless given
  --area AREA                  the area that the sentence is about; the force of the profile, else the
                               first one, unless given
  --where NAME=VALUE           of which part, such as stage=follow-up
  --format text|json           --out FILE

${fileHelp}

${engineHelp}

Examples
  police-indicators rank crimes/ --indicator charge-to-nfa-unable --area west-mercia
  police-indicators rank crimes.parquet --engine duckdb --indicator charge-to-nfa-unable
  police-indicators rank --engine clickhouse --url http://localhost:8123 --table crimes --indicator robbery
  police-indicators rank crimes/ --indicator charge-to-nfa-unable --format json | jq -r .sentence

Exit codes
  0 it ran   1 the figures cannot be used, or not all with --strict   2 the command was not understood
`,
  spc: `police-indicators spc: is the latest figure ordinary variation, or a sign that something has changed?

Usage
  police-indicators spc FILE... --indicator ID --area AREA [options]

Options
  --area AREA                  the area; the force of the profile unless given
  --as-of DATE                 by the figures of this day, such as 2019-05-28; as the profile says, else
                               all of them, unless given
  --preset mdc|plotthedots|powerbi-spc|nelson|western-electric|anhoej
                               the rules; mdc (Making Data Count) unless given
  --where NAME=VALUE           of which part, such as stage=follow-up
  --format text|json|svg|vega  words and figures, everything, a picture (npm install vega vega-lite), or
                               its Vega-Lite specification; default from the ending of --out, else text
  --out FILE                   write to a file instead of standard output

${fileHelp}

${engineHelp}

Examples
  police-indicators spc london.csv --indicator robbery --area camden
  police-indicators spc london.csv --indicator robbery --area camden --preset nelson --out camden.svg
  police-indicators spc london.csv --indicator robbery --area camden --format json | jq .signals

Exit codes
  0 it ran   1 the figures cannot be used, or not all with --strict   2 the command was not understood
`,
  check: `police-indicators check: do the figures support what was said?

Usage
  police-indicators check FILE... [--claims CLAIMS.json] [options]

Options
  --claims CLAIMS.json         a list of claims; those of the force.json unless given:
                               [{ "id": "up", "kind": "increase", "claim": "Robbery is up.",
                                  "indicator": "robbery", "area": "camden" }]
  --as-of DATE                 judge by the figures of this day, such as 2019-05-28; as the profile
                               says, else by all of them, unless given
  --fail-on VERDICT            end with 1 when a claim is contradicted, not-testable,
                               not-distinguishable-from-chance, within-ordinary-variation or supported
                               (several times for several)
  --format text|json           --out FILE

${fileHelp}

${engineHelp}

Examples
  police-indicators check figures/ --claims claims.json
  police-indicators check figures/ --claims claims.json --fail-on contradicted --fail-on not-testable
  police-indicators check figures/ --claims claims.json --format json | jq -r '.claims[].verdict'

Only the files are asked: what they do not hold is not testable.

Exit codes
  0 it ran, whatever the verdicts   1 the claims or figures cannot be used, or a claim has a verdict of
  --fail-on   2 the command was not understood
`,
} as const;

/** Help for a command, or for all of them. */
export const helpFor = (about: CommandName | null): string => (about === null ? overview : pages[about]);
