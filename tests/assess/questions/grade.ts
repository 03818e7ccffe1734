/** Syllables of a word in English, by its groups of vowels: a silent e is none, and a number is said as one. */
export function syllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return 1;
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

/** Grade of Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid et al. 1975). */
export function gradeOf(text: string): number {
  const sentences = text.split(/[.?!](?:\s|$)/).filter((each) => each.trim() !== '');
  const words = text.split(/\s+/).filter((each) => /[a-z0-9]/i.test(each));
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}
