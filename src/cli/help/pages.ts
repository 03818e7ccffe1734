import type { CommandName } from '../arguments/read-arguments.ts';
import { engineHelp, fileHelp, overview } from './overview.ts';

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
