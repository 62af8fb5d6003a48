import ts from 'typescript';
import { declaredNames, type Token, tokensOf } from './script-tokens.ts';

/** The difference between two scripts that are the same program. */
export interface ScriptDifference {
  /** Names to which a minifier gave other letters. */
  readonly renamed: number;
  /** Moved declarations. They have no side effects, so their order does not matter. */
  readonly moved: number;
}

interface Statement {
  readonly tokens: readonly Token[];
  /** The tokens with each local name replaced by the index of its first use: equal for statements that differ in names only. */
  readonly shape: string;
  /** A function, or a variable with a literal value: evaluating it has no side effects. */
  readonly inert: boolean;
  /** Calls something while the script loads, which could read a variable of the script. */
  readonly calls: boolean;
}

/**
 * Whether two scripts are the same program: token for token, except that declared names may differ by one renaming that is a
 * bijection over the whole script, and that declarations without side effects may be moved, never past code that could observe
 * the difference. Returns the differences, or undefined when the scripts are not proven equivalent.
 */
export function sameScript(before: string, after: string): ScriptDifference | undefined {
  const [old, now] = [statementsOf(before), statementsOf(after)];
  if (old.length !== now.length) return undefined;
  const partner = pairs(old, now);
  if (!partner || !keepsOrder(old, now, partner)) return undefined;
  const names = bijection(old, partner);
  if (!names) return undefined;
  return {
    renamed: [...names].filter(([from, to]) => from !== to).length,
    moved: old.filter((statement, index) => partner.get(statement) !== now[index]).length,
  };
}

function statementsOf(script: string): readonly Statement[] {
  const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const declared = declaredNames(file);
  return file.statements.map((node) => {
    const tokens = tokensOf(node, file, declared);
    return { tokens, shape: shapeOf(tokens), inert: isInert(node), calls: callsAtLoad(node) };
  });
}

function shapeOf(tokens: readonly Token[]): string {
  const numbers = new Map<string, number>();
  return JSON.stringify(
    tokens.map(({ text, local }) => {
      if (!local) return text;
      if (!numbers.has(text)) numbers.set(text, numbers.size);
      return numbers.get(text);
    }),
  );
}

function isInert(node: ts.Node): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  return node.declarationList.declarations.every(({ name, initializer }) => {
    return ts.isIdentifier(name) && (!initializer || isLiteral(initializer));
  });
}

function isLiteral(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer),
    );
  return ts.isLiteralExpression(node);
}

function callsAtLoad(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  const makesWeak = ts.isNewExpression(node) && /^Weak(Map|Set)$/.test(node.expression.getText());
  if (!makesWeak && (ts.isCallExpression(node) || ts.isNewExpression(node))) return true;
  return ts.forEachChild(node, callsAtLoad) ?? false;
}

/** Pairs each statement with the one of the same shape; equal shapes in order. */
function pairs(old: readonly Statement[], now: readonly Statement[]): Map<Statement, Statement> | undefined {
  const free = Map.groupBy(now, ({ shape }) => shape);
  const found = new Map<Statement, Statement>();
  for (const statement of old) {
    const other = free.get(statement.shape)?.shift();
    if (!other) return undefined;
    found.set(statement, other);
  }
  return found;
}

/** Statements with side effects keep their order, and no declaration moved past a call that could have read it. */
function keepsOrder(
  old: readonly Statement[],
  now: readonly Statement[],
  partner: ReadonlyMap<Statement, Statement>,
): boolean {
  const running = now.filter(({ inert }) => !inert);
  const inOrder = old
    .filter(({ inert }) => !inert)
    .every((statement, index) => partner.get(statement) === running[index]);
  return (
    inOrder &&
    old.every((statement, index) => {
      const other = partner.get(statement);
      if (!statement.calls || !other) return true;
      const before = new Set(old.slice(0, index).map((earlier) => partner.get(earlier)));
      return (
        before.size === now.indexOf(other) &&
        now.slice(0, before.size).every((earlier) => before.has(earlier))
      );
    })
  );
}

/** The renaming that turns each statement into its counterpart, when it is a bijection. */
function bijection(
  old: readonly Statement[],
  partner: ReadonlyMap<Statement, Statement>,
): ReadonlyMap<string, string> | undefined {
  const there = new Map<string, string>();
  const back = new Map<string, string>();
  const renamings = old.flatMap((statement) => {
    return statement.tokens.flatMap(({ text, local }, index) => {
      return local ? [[text, partner.get(statement)?.tokens[index]?.text ?? ''] as const] : [];
    });
  });
  for (const [text, other] of renamings) {
    if ((there.get(text) ?? other) !== other || (back.get(other) ?? text) !== text) return undefined;
    there.set(text, other);
    back.set(other, text);
  }
  return there;
}
