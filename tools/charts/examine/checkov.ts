import type { Verdict } from './by-subject.ts'
import type { Examiner, SubjectFile } from './types.ts'
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { ensureCheckov } from '../../toolchain/index.ts'
import { parseObjects } from '../render.ts'
import { groupApart } from './apart.ts'
import { bySubject } from './by-subject.ts'
import { readJson } from './read-json.ts'

interface Check { check_id: string, check_name: string, file_path: string, resource: string }

/** What checkov prints with `-o json`; a list that is empty may be missing. */
interface Report { results?: { passed_checks?: Check[], failed_checks?: Check[], skipped_checks?: Check[] } }

/** checkov says kind, namespace and name with dots between them. */
function objectOf(resource: string): string {
  const [kind, , ...name] = resource.split('.')
  return `${kind}/${name.join('.')}`
}

function findingOf({ check_id: check, check_name: name, file_path: path, resource }: Check, note = ''): Verdict {
  return { path, passed: 0, findings: [{ check, object: objectOf(resource), message: `${name}${note}`, severity: 'critical' }] }
}

/** Reads what checkov says; a check that an annotation skips counts as found, since exceptions stand in one file. */
export function parseCheckov(report: unknown): Verdict[] {
  const { passed_checks: passed = [], failed_checks: failed = [], skipped_checks: skipped = [] } = (report as Report).results ?? {}
  return [
    ...passed.map(({ file_path: path }) => ({ path, passed: 1, findings: [] })),
    ...failed.map(check => findingOf(check)),
    ...skipped.map(check => findingOf(check, ' (skipped by an annotation)')),
  ]
}

/** Files with the names of their objects. */
function withObjects(files: SubjectFile[]) {
  return Promise.all(files.map(async ({ path }) => ({
    path,
    objects: parseObjects(await readFile(path, 'utf8')).map(({ kind, metadata }) => `${kind}/${metadata?.name}`),
  })))
}

/**
 * Asks about files that have no object in common. checkov looks for the policy of a pod in all files that it gets, so that the
 * one of production would speak for staging too; and given several folders it reads the first one only, once for each.
 *
 * It sees no variable, folder or file of the person who runs it: a key of theirs would have it ask its platform.
 */
async function askCheckov(program: string, paths: string[], folder: string): Promise<Verdict[]> {
  const args = ['--framework', 'kubernetes', '--skip-download', '--compact', '--output', 'json', ...paths.flatMap(path => ['--file', path])]
  const env = { PATH: process.env.PATH, HOME: folder, CKV_SKIP_PACKAGE_UPDATE_CHECK: 'true' }
  return parseCheckov(await readJson(program, args, { cwd: folder, env, extendEnv: false }))
}

/** What security asks of workloads. It takes seconds to start, so it gets as many files at once as it can tell apart; it asks no server. */
export const checkov: Examiner = {
  name: 'checkov',
  isForAll: false,
  examine: async (files, folder) => {
    const program = await ensureCheckov()
    const groups = groupApart(await withObjects(files))
    const verdicts = await Promise.all(groups.map(group => askCheckov(program, group.map(({ path }) => path), folder)))
    return bySubject('checkov', files, verdicts.flat())
  },
}
