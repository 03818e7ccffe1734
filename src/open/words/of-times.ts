/** Whether a header is of how long something takes, or of a mean, and not of how many: `Median answer time (s)`. */
export const isTime = (header: string, words: string): boolean =>
  /\b(?:average|avg|mean|median)\b/.test(words) ||
  /\b(?:answer(?:ing)?|response|waiting|wait|attendance|arrival|travel|handling|elapsed) times?\b/.test(
    words,
  ) ||
  /\((?:s|secs?|seconds?|mins?|minutes?|hrs?|hours?|h+:m+|m+:s+|h+:m+:s+)\)\s*$/i.test(header);

/** Whether words are of those who should do something, and not of those who did: `required to attend`. */
export const isToDo = (words: string): boolean =>
  /\b(?:required|due|expected|asked|warned|called|invited|supposed|eligible|listed) (?:to|for)\b/.test(words);
