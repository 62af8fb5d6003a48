import ts from 'typescript';
import type { SourceChange } from './browser-mutant.ts';

/**
 * Finds what StrykerJS does not mutate by itself: each item of a list is left out, each attribute or property of an element
 * is not set, and each listener is not added. Classes only style, so they stay.
 */
export function findSyntaxChanges(file: string, source: string): SourceChange[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const changes: SourceChange[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isArrayLiteralExpression(node) && isList(node))
      changes.push(...omitEach('list item', node.elements));
    else if (ts.isObjectLiteralExpression(node) && setsAttributes(node))
      changes.push(...omitEach('attribute', node.properties, isMarkup));
    else if (isPropertyAssignment(node))
      changes.push({ kind: 'attribute', start: node.getStart(), end: node.getEnd(), replacement: ';' });
    else if (ts.isExpressionStatement(node) && isListener(node))
      changes.push({ kind: 'listener', start: node.getStart(), end: node.getEnd(), replacement: ';' });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return changes;
}

/** A tuple that a callback returns, and a target of an assignment, are no lists. */
function isList({ parent }: ts.ArrayLiteralExpression): boolean {
  const isTarget = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return !ts.isArrowFunction(parent) && !isTarget;
}

/** The properties of a new element, or a table of attributes. */
function setsAttributes({ parent }: ts.ObjectLiteralExpression): boolean {
  if (ts.isCallExpression(parent)) return parent.expression.getText() === 'createElement';
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent))
    return /attributes$/i.test(parent.name.getText());
  return false;
}

function isMarkup(property: ts.Node): boolean {
  return !/^(?:className|class|attributes)\b/.test(property.getText());
}

/** `element.hidden = true;` as a statement of its own. */
function isPropertyAssignment(node: ts.Node): boolean {
  if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) return false;
  const { left, operatorToken } = node.expression;
  const isMember = ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left);
  return (
    isMember &&
    operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    !/\.(?:className|#\w+)$/.test(left.getText())
  );
}

function isListener({ expression }: ts.ExpressionStatement): boolean {
  return (
    ts.isCallExpression(expression) && /(?:add|remove)EventListener$/.test(expression.expression.getText())
  );
}

/** One change for each item of a list, which removes it with a comma. */
function omitEach(
  kind: SourceChange['kind'],
  items: ts.NodeArray<ts.Node>,
  isIncluded: (item: ts.Node) => boolean = () => true,
): SourceChange[] {
  return items.flatMap((item, index) => {
    if (!isIncluded(item)) return [];
    const next = items[index + 1]?.getStart();
    const start = next === undefined ? (items[index - 1]?.getEnd() ?? item.getStart()) : item.getStart();
    return { kind, start, end: next ?? item.getEnd(), replacement: '' };
  });
}
