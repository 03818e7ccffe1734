import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type EntryName, entries } from './entries.ts';

/** What a value of a type looks like, as plain data: other shapes are named by their place in the list. */
export type Shape =
  | { readonly is: 'number' | 'text' | 'flag' | 'bigint' | 'date' | 'bytes' | 'anything' | 'pieces' }
  | { readonly is: 'literal'; readonly value: string | number | boolean | null | undefined }
  | { readonly is: 'period'; readonly unit: string }
  | { readonly is: 'list' | 'rows' | 'dictionary'; readonly of: number }
  | { readonly is: 'tuple'; readonly of: readonly number[] }
  | { readonly is: 'either'; readonly name: string; readonly of: readonly number[] }
  | { readonly is: 'function'; readonly gives: number }
  | {
      readonly is: 'object';
      readonly name: string;
      readonly of: Readonly<Record<string, { readonly shape: number; readonly optional: boolean }>>;
      /** Functions whose answers, or parts of them, are such an object: nobody writes one by hand. */
      readonly makers: readonly Maker[];
    };

/** The way from a call of a function to a part of its answer; `*` is each of a list. */
export interface Maker {
  readonly of: string;
  readonly path: readonly string[];
}

export interface Typed {
  readonly entry: EntryName;
  readonly name: string;
  /** Its own, whichever entries it is in. */
  readonly key: string;
  /** The entries that have it, the first being the one under which it is called. */
  readonly within: readonly EntryName[];
  readonly parameters: readonly {
    readonly name: string;
    readonly shape: number;
    readonly optional: boolean;
  }[];
  /** Whether the type of the answer is plain data alone. */
  readonly isPlain: boolean;
}

export interface Types {
  readonly shapes: readonly Shape[];
  readonly functions: readonly Typed[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The types of every function of every entry, by the compiler. */
export function typesOf(): Types {
  const read = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const files = Object.values(entries).map(({ file }) => root + file);
  const program = ts.createProgram(files, { ...options, incremental: false, noEmit: true });
  return readTypes(program);
}

interface Found extends Omit<Typed, 'within' | 'parameters' | 'isPlain'> {
  readonly within: EntryName[];
  readonly signature: ts.Signature;
  readonly at: ts.Node;
}

function readTypes(program: ts.Program): Types {
  const checker = program.getTypeChecker();
  const found = new Map<string, Found>();
  for (const [entry, { file }] of Object.entries(entries) as [EntryName, { file: string }][]) {
    const source = program.getSourceFile(root + file);
    const module = source && checker.getSymbolAtLocation(source);
    if (source === undefined || module === undefined) throw new Error(`${file} has no types`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (!(symbol.flags & ts.SymbolFlags.Value)) continue;
      const declared = symbol.declarations?.[0];
      const signatures = checker.getTypeOfSymbolAtLocation(symbol, source).getCallSignatures();
      const signature = signatures.at(-1);
      if (declared === undefined || signature === undefined) continue;
      const key = `${declared.getSourceFile().fileName.replace(root, '')}:${symbol.name}`;
      const known = found.get(key);
      if (known !== undefined) known.within.push(entry);
      else found.set(key, { entry, name: exported.name, key, within: [entry], signature, at: declared });
    }
  }
  const shapes = shapeReader(checker, [...found.values()]);
  const functions = [...found.values()].map(
    ({ signature, at, ...rest }): Typed => ({
      ...rest,
      parameters: signature.parameters.flatMap((parameter) => {
        const declared = parameter.valueDeclaration as ts.ParameterDeclaration | undefined;
        const type = checker.getTypeOfSymbolAtLocation(parameter, at);
        const optional = declared?.questionToken !== undefined || declared?.initializer !== undefined;
        return [{ name: parameter.name, shape: shapes.of(type), optional }];
      }),
      isPlain: shapes.isPlain(signature.getReturnType()),
    }),
  );
  return { shapes: shapes.all, functions };
}

/** Whether a type is of the language or of another package, as a date or an abort signal is. */
const isForeign = (type: ts.Type): boolean =>
  type.symbol?.declarations?.[0]?.getSourceFile().fileName.includes('/node_modules/') === true &&
  type.aliasSymbol === undefined;

function shapeReader(checker: ts.TypeChecker, functions: readonly Found[]) {
  const all: Shape[] = [];
  const places = new Map<ts.Type, number>();

  const of = (type: ts.Type): number => {
    const known = places.get(type);
    if (known !== undefined) return known;
    const place = all.push({ is: 'anything' }) - 1;
    places.set(type, place);
    all[place] = shapeOf(type);
    return place;
  };

  const shapeOf = (type: ts.Type): Shape => {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { is: 'anything' };
    if (type.flags & ts.TypeFlags.TypeParameter) {
      const base = checker.getBaseConstraintOfType(type);
      return base === undefined || base === type ? { is: 'anything' } : shapeOf(base);
    }
    if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return { is: 'literal', value: undefined };
    if (type.flags & ts.TypeFlags.Null) return { is: 'literal', value: null };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { is: 'literal', value: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { is: 'literal', value: checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.Boolean) return { is: 'flag' };
    if (type.flags & ts.TypeFlags.NumberLike) return { is: 'number' };
    if (type.flags & ts.TypeFlags.StringLike) return { is: 'text' };
    if (type.flags & ts.TypeFlags.BigIntLike) return { is: 'bigint' };
    if (type.isUnion()) return { is: 'either', name: type.aliasSymbol?.name ?? '', of: type.types.map(of) };
    if (type.isIntersection() && type.types.some((one) => one.flags & ts.TypeFlags.String))
      return { is: 'period', unit: brandOf(type) };
    return objectOf(type);
  };

  const brandOf = (type: ts.IntersectionType): string => {
    for (const one of type.types)
      for (const property of one.getProperties()) {
        const brand = checker.getTypeOfSymbol(property);
        if (brand.isStringLiteral() && property.name.startsWith('__@brand')) return brand.value;
      }
    return 'month';
  };

  const objectOf = (type: ts.Type): Shape => {
    const name = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
    const given = checker.getTypeArguments(type as ts.TypeReference);
    const [first] = given;
    if (checker.isTupleType(type)) return { is: 'tuple', of: given.map(of) };
    if (/^(Readonly)?Array$|^ArrayLike$|^ReadonlySet$/.test(name) && first !== undefined)
      return { is: 'list', of: of(first) };
    if (name === 'Iterable' && first !== undefined) return { is: 'list', of: of(first) };
    if (/^(RowList|RowSequence|Table)$/.test(name)) {
      const row = first ?? type.aliasTypeArguments?.[0];
      return row === undefined ? { is: 'anything' } : { is: 'rows', of: of(row) };
    }
    if (name === 'AsyncIterable') return { is: 'pieces' };
    if (name === 'Uint8Array') return { is: 'bytes' };
    if (name === 'Date') return { is: 'date' };
    const [call] = type.getCallSignatures();
    if (call !== undefined) return { is: 'function', gives: of(call.getReturnType()) };
    if (isForeign(type)) return { is: 'anything' };
    const index = type.getStringIndexType();
    const properties = type.getProperties();
    if (index !== undefined && properties.length === 0) return { is: 'dictionary', of: of(index) };
    return {
      is: 'object',
      name: nameOf(type),
      of: Object.fromEntries(
        properties.map((property) => [
          property.name,
          {
            shape: of(checker.getTypeOfSymbol(property)),
            optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
          },
        ]),
      ),
      makers: makersOf(type, properties),
    };
  };

  /** Answers and their parts, once for all. */
  const answers = functions.flatMap(({ signature, key }) => {
    const type = awaited(signature.getReturnType());
    const element = (one: ts.Type) =>
      checker.isArrayType(one) ? checker.getTypeArguments(one as ts.TypeReference)[0] : undefined;
    const each = element(type);
    const own = type.flags & ts.TypeFlags.Object && !isForeign(type);
    const parts = (own ? type.getProperties() : []).flatMap((property) => {
      const own = checker.getTypeOfSymbol(property);
      const inner = element(own);
      return [
        { type: own, path: [property.name] },
        ...(inner === undefined ? [] : [{ type: inner, path: [property.name, '*'] }]),
      ];
    });
    return [
      { type, path: [] as string[] },
      ...(each === undefined ? parts : [{ type: each, path: ['*'] }]),
    ].map((one) => ({ ...one, of: key }));
  });

  function awaited(type: ts.Type): ts.Type {
    return checker.getAwaitedType(type) ?? type;
  }

  function nameOf(type: ts.Type): string {
    const name = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
    return name.startsWith('__') ? '' : name;
  }

  /** What all options are optional of is written by hand. */
  function makersOf(type: ts.Type, properties: readonly ts.Symbol[]): readonly Maker[] {
    const required = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional));
    const name = nameOf(type);
    if (required.length === 0 || name === '') return [];
    const isPart = name === 'Pick' || name === 'MeantFor';
    return answers
      .filter(
        ({ type: own }) =>
          (own.flags & ts.TypeFlags.Object) !== 0 &&
          (isPart || nameOf(own) === name) &&
          checker.isTypeAssignableTo(own, type),
      )
      .map(({ of: maker, path }) => ({ of: maker, path }));
  }

  const plain = new Map<ts.Type, boolean>();
  /** Whether a type is plain data: what has functions, typed columns or dates in it is not. */
  const isPlain = (type: ts.Type): boolean => {
    const known = plain.get(type);
    if (known !== undefined) return known;
    plain.set(type, true);
    const one = awaited(type);
    const result = (() => {
      if (one.isUnion()) return one.types.every(isPlain);
      if (!(one.flags & ts.TypeFlags.Object)) return !(one.flags & ts.TypeFlags.BigIntLike);
      if (checker.isArrayType(one) || checker.isTupleType(one))
        return checker.getTypeArguments(one as ts.TypeReference).every(isPlain);
      if (one.getCallSignatures().length > 0 || isForeign(one)) return false;
      return one.getProperties().every((property) => isPlain(checker.getTypeOfSymbol(property)));
    })();
    plain.set(type, result);
    return result;
  };

  return { all, of, isPlain };
}
