import type { ConditionRow, ContainerRow, ResourceAmounts, Termination, WorkloadRef } from '../../rows.ts'
import { flag, list, nullable, plain, shared, time, tuple } from '../fields.ts'
import { message } from '../message.ts'

/** What the rows of several resources are made of. */

export const word = shared<string>()
export const optionalWord = nullable(word)
export const text = plain<string>()
export const number = plain<number>()
export const optionalNumber = plain<number | null>()
export const optionalTime = nullable(time)
export const amounts = shared<ResourceAmounts>()
export const workloadRef = nullable(shared<WorkloadRef>())
export const texts = shared<Record<string, string>>()

/** The columns that every namespaced row begins with. */
export const named = {
  uid: text,
  namespace: word,
  name: text,
  createdAt: time,
}

export const termination = nullable(tuple<Termination>({
  reason: word,
  exitCode: number,
  signal: optionalNumber,
  finishedAt: time,
}))

export const containers = list(tuple<ContainerRow>({
  name: word,
  image: word,
  ready: flag,
  state: shared(),
  reason: optionalWord,
  message: nullable(message),
  restarts: number,
  lastTermination: termination,
  requests: amounts,
  limits: amounts,
}))

export const conditions = list(tuple<ConditionRow>({
  type: word,
  status: shared(),
  reason: optionalWord,
  message: nullable(message),
  changedAt: optionalTime,
}))
