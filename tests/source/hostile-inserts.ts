import fc from 'fast-check';
import { anyCharacter } from '../any-character.ts';

/** What breaks files when it is put in the middle of them: marks of the format, formulas, damaged letters, anything. */
export const hostileInserts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['"', '""', ',', ';', '\t', '\n', '\r', '\0', '\uFFFD', '-', '{', ']'],
    ...['=1+1', '[c]', '__proto__', '1e9'],
  ),
  fc.string({ maxLength: 4, unit: anyCharacter }),
);
