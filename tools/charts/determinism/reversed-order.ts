import { glob, readFile, writeFile } from 'node:fs/promises'
import { isMap, parseDocument, visit } from 'yaml'

/** The same YAML with the keys of every map in the opposite order; lists stay as they are. */
export function reversedKeys(text: string): string {
  const document = parseDocument(text)
  visit(document, {
    Map: (_key, map) => {
      map.items.reverse()
    },
  })
  // A map of one line cannot hold the comments that its keys had in another order.
  visit(document, {
    Node: (_key, node) => {
      node.comment = null
      node.commentBefore = null
    },
  })
  return isMap(document.contents) ? document.toString() : text
}

/** Turns the maps of every values file below a folder around, those of packaged libraries included. */
export async function reverseValues(folder: string): Promise<void> {
  for await (const file of glob(`${folder}/**/values*.yaml`))
    await writeFile(file, reversedKeys(await readFile(file, 'utf8')))
}
