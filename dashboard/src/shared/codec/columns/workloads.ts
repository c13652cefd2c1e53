import type { DaemonSetRow, JobRow, StatefulSetRow } from '../../rows-workload.ts'
import type { DeploymentRow, ReplicaSetRow } from '../../rows.ts'
import { flag } from '../fields.ts'
import { rowCodec } from '../row-codec.ts'
import { conditions, named, number, optionalNumber, optionalTime, optionalWord, texts, workloadRef } from './parts.ts'

/** The columns that every workload begins with that keeps so many pods. */
const replicated = {
  ...named,
  generation: number,
  observedGeneration: number,
  desired: number,
  updated: number,
  ready: number,
  available: number,
}

export const deployments = rowCodec<DeploymentRow>({
  ...replicated,
  unavailable: number,
  paused: flag,
  revision: number,
  progressDeadlineSeconds: number,
  progressedAt: optionalTime,
  conditions,
  release: optionalWord,
  chart: optionalWord,
  appVersion: optionalWord,
}, row => [row.name])

export const replicasets = rowCodec<ReplicaSetRow>({
  ...named,
  deployment: optionalWord,
  revision: number,
  desired: number,
  ready: number,
  available: number,
  images: texts,
  configChecksums: texts,
  changeCause: optionalWord,
}, row => [row.name])

export const statefulsets = rowCodec<StatefulSetRow>({
  ...replicated,
  isUpdating: flag,
  release: optionalWord,
}, row => [row.name])

export const daemonsets = rowCodec<DaemonSetRow>({
  ...replicated,
  unavailable: number,
  misscheduled: number,
  release: optionalWord,
}, row => [row.name])

export const jobs = rowCodec<JobRow>({
  ...named,
  completions: optionalNumber,
  parallelism: number,
  active: number,
  succeeded: number,
  failed: number,
  isSuspended: flag,
  startedAt: optionalTime,
  finishedAt: optionalTime,
  owner: workloadRef,
  conditions,
  release: optionalWord,
}, row => [row.name])
