/** Names that each format must print as text and nothing else. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title><b>&lt;',
  '[press](javascript:alert(1))',
  '![picture](https://evil.example/x.png)',
  '| a | b |',
  '`code` **bold** <https://evil.example> www.evil.example',
  '=1+1',
  '\u001b[2J\u001b]0;title\u0007\u009b31m',
  '\u202egnirts\u2066\u200f a\u2028b\u0000c\r\nd',
  '__proto__',
] as const;
