// The rules between code and message file: which keys the code uses, and which of them exist.
import type { Node, Source } from './source';

const asking = ['t', 'many', 'word'];
const plural = /_(?:zero|one|two|few|many|other)$/;

/** A key as the code writes it: whole, or begun and ended around what varies, as in `kind_${kind}`. */
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

/** The keys an expression may come to, both ways of a condition; nothing for what the types alone know. */
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

/** Keys that a call asks for and that are in no message file. */
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
 * Keys that nothing uses. A key counts as used where it stands as text anywhere in the code (a plural by its stem), or
 * where a template begins (and ends) as it does: a prefix ending in `_` before what varies.
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
