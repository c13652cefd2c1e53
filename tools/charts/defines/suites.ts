import { basename } from 'node:path'
import { parseAllDocuments } from 'yaml'

interface SetValues { call?: { define?: string }, [key: string]: unknown }

interface Case { it?: unknown, set?: SetValues, asserts?: unknown[] }

interface Suite { set?: SetValues, tests?: Case[] }

/** A file of suites, as it is on disk. */
export interface SuiteFile { file: string, text: string }

const SUFFIX = '_test.yaml'

/** A file may hold several suites; what is no map is none. */
function suitesIn(text: string): Suite[] {
  return parseAllDocuments(text)
    .map(document => document.toJS() as unknown)
    .filter((value): value is Suite => typeof value === 'object' && value !== null)
}

/** How many cases a file of suites has. */
export function countCases({ text }: SuiteFile): number {
  return suitesIn(text).reduce((sum, { tests = [] }) => sum + tests.length, 0)
}

/** The define that some values call, in either of the two forms in which they are written. */
function calledIn(values: SetValues | undefined): unknown {
  return values?.['call.define'] ?? values?.call?.define
}

function faultsOfCase({ it, set, asserts }: Case, suite: Suite, define: string): string[] {
  const called = calledIn(set) ?? calledIn(suite.set)
  return [
    ...(typeof it === 'string' && it !== '' ? [] : ['a case without "it"']),
    ...(called === define ? [] : [`"${String(it)}" calls ${typeof called === 'string' ? called : 'no define'}`]),
    ...(Array.isArray(asserts) && asserts.length > 0 ? [] : [`"${String(it)}" asserts nothing`]),
  ]
}

/** The define that a suite is for, by the name of its file. */
const defineOf = (file: string) => basename(file, SUFFIX)

function faultsOfFile({ file, text }: SuiteFile): string[] {
  const suites = suitesIn(text)
  const faults = suites.flatMap(suite => (suite.tests ?? []).flatMap(one => faultsOfCase(one, suite, defineOf(file))))
  const isEmpty = suites.every(({ tests = [] }) => tests.length === 0)
  return (isEmpty ? ['no case'] : faults).map(fault => `${basename(file)}: ${fault}`)
}

/** The defines that no suite is for, by name. */
export function definesWithoutSuite(defines: string[], files: SuiteFile[]): string[] {
  const covered = new Set(files.map(({ file }) => defineOf(file)))
  return defines.filter(define => !covered.has(define))
}

/** What is wrong with the suites themselves: one for a define that does not exist, a case that asserts nothing or calls something else. */
export function faultsOfSuites(defines: string[], files: SuiteFile[]): string[] {
  const strangers = files.filter(({ file }) => !defines.includes(defineOf(file))).map(({ file }) => `${basename(file)}: there is no such define`)
  return [...strangers, ...files.flatMap(faultsOfFile)]
}

/** The defines of templates, by name. */
export function definesIn(templates: string[]): string[] {
  return templates.flatMap(text => [...text.matchAll(/\{\{-?\s*define\s+"([^"]+)"/g)].map(([, name = '']) => name)).sort()
}
