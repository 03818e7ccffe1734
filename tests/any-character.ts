import fc from 'fast-check';

const surrogates = { from: 0xd800, count: 0x800 };

/**
 * Any character there is, but no half of a pair: `fc.string({ unit: anyCharacter })`. It is what fast-check calls
 * `binary`, whose list of all characters takes a second and a half to make in every process.
 */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff - surrogates.count }).map(
  (place) => String.fromCodePoint(place < surrogates.from ? place : place + surrogates.count),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (code === undefined || text !== String.fromCodePoint(code)) throw new Error('not one character');
    return code < surrogates.from ? code : code - surrogates.count;
  },
);
