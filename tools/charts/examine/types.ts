/** A render to examine, as one YAML text. */
export interface Subject {
  name: string
  yaml: string
  /** Whether every examiner judges it; else only its fields are looked at. */
  isStrict: boolean
}

/** A subject that lies in a file, for examiners that read files. */
export interface SubjectFile { name: string, path: string }

export const EXAMINER_NAMES = ['kubeconform', 'kube-score', 'checkov'] as const
export type ExaminerName = typeof EXAMINER_NAMES[number]

/** One thing that an examiner does not like. */
export interface Finding {
  subject: string
  examiner: ExaminerName
  check: string
  /** Kind and name, such as Deployment/todo-chatbot-backend. */
  object: string
  message: string
  severity: 'critical' | 'warning'
}

/** What an examiner says about one subject. */
export interface Examination { subject: string, passed: number, findings: Finding[] }

/** A program that judges Kubernetes objects. */
export interface Examiner {
  name: ExaminerName
  /** Whether it looks at fields alone, and so at every subject. */
  isForAll: boolean
  /** `folder` holds the files and nothing else. */
  examine: (files: SubjectFile[], folder: string) => Promise<Examination[]>
}

/** A finding in one line. */
export const findingLine = ({ subject, examiner, check, object, message }: Finding): string => `${subject}: ${examiner} ${check}: ${object}: ${message}`
