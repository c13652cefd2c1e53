import type { Snippet } from './snippets.ts'
import { readFile } from 'node:fs/promises'
import { fromRoot } from '../../lib/paths.ts'
import { snippetsOf } from './snippets.ts'

const PAGE = fromRoot('docs', 'charts.md')
const SECTION = 'Start a chart'

/** What the page tells somebody who starts a chart. */
export interface QuickStart {
  /** The text of each file by its name, the one for production among them. */
  files: Record<string, string>
  /** Values for an app that answers elsewhere. */
  otherPaths: string
  /** A template for an app that needs a shared store. */
  needsStore: string
  /** Shell lines: without a cluster, the first installation and its test, and the deployment to production. */
  lines: { build: string, install: string, deploy: string }
  /** The settings that put the project's own image in place of the reader's. */
  trial: string[]
}

function only<T>(found: T[], what: string): T {
  const [first] = found
  if (first === undefined || found.length > 1)
    throw new Error(`"${SECTION}" of docs/charts.md is expected to hold one ${what}, and holds ${found.length}`)
  return first
}

function linesOf(snippets: Snippet[]): QuickStart['lines'] {
  const shell = snippets.filter(({ language }) => language === 'sh').map(({ text }) => text)
  const withCommand = (command: string) => only(shell.filter(text => text.includes(`helm ${command} `)), `block with helm ${command}`)
  return { build: withCommand('template'), install: withCommand('install'), deploy: withCommand('upgrade') }
}

/** Every fenced block of the page on charts. */
export async function pageSnippets(): Promise<Snippet[]> {
  return snippetsOf(await readFile(PAGE, 'utf8'))
}

/** Reads the section on starting a chart. */
export async function readQuickStart(): Promise<QuickStart> {
  const snippets = (await pageSnippets()).filter(({ section }) => section === SECTION)
  const nameless = (language: string) => only(snippets.filter(snippet => snippet.language === language && !snippet.file), `${language} without the name of a file`).text
  const page = await readFile(PAGE, 'utf8')
  return {
    files: Object.fromEntries(snippets.flatMap(({ file, text }) => file ? [[file, text]] : [])),
    otherPaths: nameless('yaml'),
    needsStore: nameless('gotemplate'),
    lines: linesOf(snippets),
    trial: only([...page.matchAll(/add `(--set image\.repository=[^`]+)`/g)], 'image to try it with')[1]!.split(' '),
  }
}
