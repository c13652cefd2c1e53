import type { Exception } from './exceptions.ts'
import type { Examination, Examiner, ExaminerName, Subject } from './types.ts'
import { step } from '../../lib/progress.ts'
import { UserError } from '../../lib/user-error.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { checkov } from './checkov.ts'
import { readExceptions } from './exceptions.ts'
import { judge } from './judge.ts'
import { kubeScore } from './kube-score.ts'
import { kubeconform } from './kubeconform.ts'
import { subjectLines } from './lines.ts'
import { withSubjectFiles } from './subject-files.ts'
import { examinedSubjects } from './subjects.ts'
import { closingTable } from './table.ts'
import { findingLine } from './types.ts'

export const EXAMINERS: readonly Examiner[] = [kubeconform, kubeScore, checkov]

/** Shows one group of subjects to one examiner; what is deployed, and what is examined for its fields alone, are groups apart. */
async function examineGroup({ name, examine }: Examiner, subjects: Subject[], label: string): Promise<Examination[]> {
  if (subjects.length === 0)
    return []
  return step(`${name}: ${subjects.length} ${label}`, () => withSubjectFiles(subjects, examine))
}

async function examineAll(examiner: Examiner, subjects: Subject[]): Promise<Examination[]> {
  const deployed = subjects.filter(({ isStrict }) => isStrict)
  const others = subjects.filter(({ isStrict }) => examiner.isForAll && !isStrict)
  return [
    ...await examineGroup(examiner, deployed, 'renders for staging and production'),
    ...await examineGroup(examiner, others, 'renders for development and samples of the library'),
  ]
}

interface ExamineOptions { examiners?: readonly Examiner[], exceptions?: Exception[] }

/** Shows the subjects to the examiners; throws when one of them found what is not excepted, or when an exception is no good. */
export async function examine(subjects: Subject[], { examiners = EXAMINERS, exceptions }: ExamineOptions = {}): Promise<void> {
  const results = new Map<ExaminerName, Examination[]>()
  for (const examiner of examiners)
    results.set(examiner.name, await examineAll(examiner, subjects))
  const findings = [...results.values()].flat().flatMap(examination => examination.findings)
  const today = new Date().toISOString().slice(0, 10)
  const judgement = judge(findings, exceptions ?? await readExceptions(), [...results.keys()], today)
  const lines = [...judgement.open.map(findingLine), ...judgement.faults]
  subjectLines(results, judgement).forEach(line => console.log(line))
  lines.forEach(line => console.log(`✗ ${line}`))
  console.log(closingTable(results, judgement))
  if (lines.length > 0)
    throw new UserError(`the examiners are not content, see the ${lines.length} lines above; what must stay is excepted in tools/charts/examine/exceptions.yaml`)
}

/** `charts examine`: the charts before all examiners. */
export async function examineCharts(): Promise<void> {
  await examine(await examinedSubjects(await ensureHelm4()))
}
