export const help = `police-indicators: from figures to answered questions, and how sure we are of each

Usage
  police-indicators brief [options]

Options
  --scope west-mercia|london   the force meeting of 28 May 2019 (default), or London's boroughs
  --as-of DATE                 use only periods that ended by this day, such as 2019-02-28
  --data FOLDER                your own tidy CSV files, one per indicator, instead of shipped figures
  --format terminal|markdown|html|json
                               default: from the ending of --out, else terminal
  --out FILE                   write to a file instead of standard output
  --help, --version

Examples
  police-indicators brief
  police-indicators brief --scope london --out london.html
  police-indicators brief --format json | jq '.findings[0].sentence'
  police-indicators brief --data my-figures --out briefing.md

Your own figures
  my-figures/victim-satisfaction.csv with the columns area,period,numerator,denominator, and the
  indicator's dimensions (stage,group). The file is named for the indicator. Nothing is changed in it;
  every row that cannot be used is listed with its row, column, and what was expected. Definitions of
  your own, in my-figures/indicators.json, make a section of their own.

Exit codes
  0 done   1 the figures could not be used, or the briefing not be written   2 the command was not understood
`;
