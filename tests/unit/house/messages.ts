// The rules between code and message file: which keys the code uses, and which of them exist.
import type { Node, Source } from './source';

const asking = ['t', 'many', 'word'];
const plural = /_(?:zero|one|two|few|many|other)$/;

/** A key as the code writes it: whole, or the beginning and end around a variable part, as in `kind_${kind}`. */
interface Written {
  begins: string;
  ends: string;
  whole: boolean;
}

const whole = (key: string): Written => ({ begins: key, ends: '', whole: true });

function fromTemplate(node: Node): Written | undefined {
  const texts = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
  const begins = texts[0] ?? '';
  if (texts.length === 1) return whole(begins);
  return begins.endsWith('_') ? { begins, ends: texts.at(-1) ?? '', whole: false } : undefined;
}

/** The possible keys of an expression, from both branches of a condition; none for what only the types know. */
function written(node: Node | undefined): Written[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [whole(node.value)];
  if (node?.type === 'TemplateLiteral') return [fromTemplate(node)].flatMap((one) => one ?? []);
  if (node?.type === 'TSAsExpression') return written(node.expression as Node);
  if (node?.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((one) => written(one as Node));
  return [];
}

const fits = (key: string, { begins, ends, whole: all }: Written): boolean =>
  all ? key === begins : key.startsWith(begins) && key.endsWith(ends) && key.length > begins.length + ends.length;

/** Keys that a call uses but no message file contains. */
export function missingFaults({ path, nodes, lineAt }: Source, keys: readonly string[]): string[] {
  return nodes.flatMap((node) => {
    const name = node.type === 'CallExpression' ? String((node.callee as Node).name) : '';
    if (!asking.includes(name)) return [];
    const stems = keys.filter((key) => key.endsWith('_other')).map((key) => key.replace(plural, ''));
    const known = name === 'many' ? stems : keys;
    return written((node.arguments as Node[])[0])
      .filter((one) => !known.some((key) => fits(key, one)))
      .map((one) => `${path}:${lineAt(node.start)}: no message ${one.begins}${one.whole ? '' : `…${one.ends}`}`);
  });
}

/**
 * Unused keys. A key counts as used if it occurs as text anywhere in the code (a plural by its stem), or if a template
 * begins (and ends) like it: a prefix ending in `_` before the variable part.
 */
export function unusedFaults(sources: readonly Source[], keys: readonly string[]): string[] {
  const shipped = sources.filter(({ path }) => !path.startsWith('tests/'));
  const found = shipped.flatMap(({ nodes }) => nodes.flatMap(written));
  const inManifest = shipped.flatMap(({ text }) =>
    [...text.matchAll(/__MSG_(\w+)__/g)].map((one) => whole(one[1] ?? '')),
  );
  const used = [...found, ...inManifest];
  return keys
    .filter((key) => !used.some((one) => fits(key, one) || fits(key.replace(plural, ''), one)))
    .map((key) => `_locales/en/messages.json: nothing uses ${key}`);
}
