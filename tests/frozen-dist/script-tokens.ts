import ts from 'typescript';

/** A token of a script. `local` is true for a name that the script declares. */
export interface Token {
  readonly text: string;
  readonly local: boolean;
}

type Shorthand = ts.ShorthandPropertyAssignment | ts.BindingElement | ts.ImportSpecifier | ts.ExportSpecifier;

/** Every token of a node in order, from TypeScript's own parser: a string or a regular expression is never split. */
export function tokensOf(
  node: ts.Node,
  file: ts.SourceFile,
  declared: ReadonlySet<string>,
): readonly Token[] {
  return leavesOf(node, file).flatMap((leaf) => {
    const text = leaf.getText(file);
    const local = ts.isIdentifier(leaf) && declared.has(text);
    if (!local) return [{ text, local: false }];
    if (isShorthand(leaf.parent)) return written(leaf.parent, text);
    return [{ text, local: !isFixed(leaf) }];
  });
}

/** The names that a script declares, which a minifier may rename. */
export function declaredNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = leavesOf(file, file).filter((leaf) => ts.isIdentifier(leaf) && isDeclared(leaf));
  return new Set(names.map((leaf) => leaf.getText(file)));
}

function leavesOf(node: ts.Node, file: ts.SourceFile): readonly ts.Node[] {
  const children = node.getChildren(file);
  return children.length > 0 ? children.flatMap((child) => leavesOf(child, file)) : [node];
}

/** `{ name }` means `{ name: name }`: one is fixed, the other is free, and a minifier may write either form. */
function written(parent: Shorthand, text: string): readonly Token[] {
  const [fixed, local] = [
    { text, local: false },
    { text, local: true },
  ];
  const between = {
    text: ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) ? 'as' : ':',
    local: false,
  };
  return ts.isExportSpecifier(parent) ? [local, between, fixed] : [fixed, between, local];
}

function isShorthand(node: ts.Node): node is Shorthand {
  if (ts.isShorthandPropertyAssignment(node)) return true;
  if (ts.isBindingElement(node))
    return ts.isObjectBindingPattern(node.parent) && !node.propertyName && !node.dotDotDotToken;
  return (ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && !node.propertyName;
}

/** True for the name of a property, a key, or the outer name of an import or export. */
function isFixed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isPropertyAccessExpression(parent) || ts.isExportSpecifier(parent)) return parent.name === node;
  return (ts.isObjectLiteralElement(parent) || ts.isClassElement(parent)) && parent.name === node;
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isFunctionExpression(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isClassExpression(parent) ||
    ts.isNamespaceImport(parent) ||
    ts.isImportSpecifier(parent);
  return (declares && parent.name === node) || (ts.isImportClause(parent) && parent.name === node);
}
