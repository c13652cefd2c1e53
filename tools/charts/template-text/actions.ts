const ACTION_OR_COMMENT = /\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}|\{\{((?:"(?:[^"\\]|\\.)*"|`[^`]*`|'(?:[^'\\]|\\.)*'|[^"`'])*?)\}\}/g
const TEXT = /"(?:[^"\\]|\\.)*"|`[^`]*`/g

/** What stands between the braces of each action of a template, comments left out. */
export function actionsOf(template: string): string[] {
  return [...template.matchAll(ACTION_OR_COMMENT)]
    .flatMap(([, action]) => action ?? [])
    .map(action => action.replace(/^-\s/, '').replace(/\s-$/, '').trim())
}

/** An action with every text in it emptied, so that only what is computed is left. */
export const withoutTexts = (action: string): string => action.replace(TEXT, '""')
