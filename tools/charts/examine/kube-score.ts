import type { Verdict } from './by-subject.ts'
import type { Examiner, SubjectFile } from './types.ts'
import { ensureGoTool, KUBERNETES_VERSION } from '../../toolchain/index.ts'
import { bySubject } from './by-subject.ts'
import { readJson } from './read-json.ts'

const GRADE_CRITICAL = 1
const GRADE_OK = 10

interface Check {
  check: { id: string }
  grade: number
  skipped: boolean
  comments: { path: string, summary: string }[] | null
}

/** What kube-score prints with `-o json`; its `object_name` starts with kind and version. */
interface ScoredObject { type_meta: { kind: string }, object_meta: { name: string }, checks: Check[] }

const commentText = ({ path, summary }: { path: string, summary: string }) => path === '' ? summary : `${path}: ${summary}`

/** Reads what kube-score says about the objects of one file; of none it says null. */
export function parseKubeScore(report: unknown, path: string): Verdict[] {
  return ((report as ScoredObject[] | null) ?? []).map(({ type_meta: { kind }, object_meta: { name }, checks }) => {
    const judged = checks.filter(({ skipped }) => !skipped)
    const findings = judged.filter(({ grade }) => grade < GRADE_OK).map(({ check, grade, comments }) => ({
      check: check.id,
      object: `${kind}/${name}`,
      message: (comments ?? []).map(commentText).join('; '),
      severity: grade <= GRADE_CRITICAL ? 'critical' as const : 'warning' as const,
    }))
    return { path, passed: judged.length - findings.length, findings }
  })
}

/** Scores each file by itself: kube-score looks for the policies and budgets of a workload among everything that it is given. */
export async function scoreFiles(files: SubjectFile[], options: string[] = []): Promise<Verdict[]> {
  const program = await ensureGoTool('kube-score')
  const minor = KUBERNETES_VERSION.split('.').slice(0, 2).join('.')
  const verdicts: Verdict[] = []
  for (const { path } of files) {
    const report = await readJson(program, ['score', '--kubernetes-version', `v${minor}`, '--disable-ignore-checks-annotations', ...options, '-o', 'json', path])
    verdicts.push(...parseKubeScore(report, path))
  }
  return verdicts
}

/** What practice asks of workloads, with the optional tests too. */
export const kubeScore: Examiner = {
  name: 'kube-score',
  isForAll: false,
  examine: async files => bySubject('kube-score', files, await scoreFiles(files, ['--all-default-optional'])),
}
