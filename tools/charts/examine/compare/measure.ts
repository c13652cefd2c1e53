import type { Examination, Finding, Subject } from '../types.ts'
import { bySubject } from '../by-subject.ts'
import { checkov } from '../checkov.ts'
import { scoreFiles } from '../kube-score.ts'
import { kubeconform } from '../kubeconform.ts'
import { withSubjectFiles } from '../subject-files.ts'

/** What the examiners count in one subject, with no exceptions heard. */
export interface Measurement {
  name: string
  critical: number
  warning: number
  failed: number
  passed: number
  valid: number
  invalid: number
}

const NOTHING: Examination = { subject: '', passed: 0, findings: [] }
const count = (findings: Finding[], severity: Finding['severity']) => findings.filter(finding => finding.severity === severity).length

/** Counts what each examiner says about each subject; kube-score asks its default tests only, as it does for everybody. */
export function measure(subjects: Pick<Subject, 'name' | 'yaml'>[]): Promise<Measurement[]> {
  return withSubjectFiles(subjects, async (files, folder) => {
    const scores = bySubject('kube-score', files, await scoreFiles(files))
    const security = await checkov.examine(files, folder)
    const fields = await kubeconform.examine(files, folder)
    return files.map(({ name }, index) => {
      const [score = NOTHING, secure = NOTHING, conform = NOTHING] = [scores[index], security[index], fields[index]]
      return {
        name,
        critical: count(score.findings, 'critical'),
        warning: count(score.findings, 'warning'),
        failed: secure.findings.length,
        passed: secure.passed,
        valid: conform.passed,
        invalid: conform.findings.length,
      }
    })
  })
}
