import type { Verdict } from './by-subject.ts'
import type { Examiner } from './types.ts'
import { ensureCheckov } from '../../toolchain/index.ts'
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

/** What security asks of workloads. It takes seconds to start, so it gets all files at once; it asks no server. */
export const checkov: Examiner = {
  name: 'checkov',
  isForAll: false,
  examine: async (files, folder) => {
    const report = await readJson(await ensureCheckov(), ['--framework', 'kubernetes', '-d', folder, '--skip-download', '--compact', '-o', 'json'])
    return bySubject('checkov', files, parseCheckov(report))
  },
}
