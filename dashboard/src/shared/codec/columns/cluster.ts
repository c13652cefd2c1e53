import type { EventRow, NodeRow, PodRow } from '../../rows.ts'
import { flag, plain, shared, time, tuple } from '../fields.ts'
import { message } from '../message.ts'
import { rowCodec } from '../row-codec.ts'
import { amounts, conditions, containers, named, number, optionalNumber, optionalWord, termination, text, word, workloadRef } from './parts.ts'

export const pods = rowCodec<PodRow>({
  ...named,
  status: word,
  readyContainers: number,
  totalContainers: number,
  restarts: number,
  lastTermination: termination,
  memoryBytesAtEnd: optionalNumber,
  node: optionalWord,
  ip: plain<string | null>(),
  qos: optionalWord,
  serviceAccount: optionalWord,
  workload: workloadRef,
  owner: workloadRef,
  requests: amounts,
  limits: amounts,
  containers,
  release: optionalWord,
}, row => [row.name, row.uid, row.namespace])

export const nodes = rowCodec<NodeRow>({
  uid: text,
  name: text,
  ready: flag,
  unschedulable: flag,
  conditions,
  allocatable: shared(),
  kubeletVersion: word,
  createdAt: time,
}, row => [row.name])

export const events = rowCodec<EventRow>({
  uid: text,
  namespace: word,
  object: tuple<EventRow['object']>({
    kind: word,
    namespace: word,
    name: text,
    uid: plain<string | null>(),
  }),
  container: optionalWord,
  type: shared(),
  reason: word,
  message,
  count: number,
  firstAt: time,
  lastAt: time,
}, ({ object }) => [object.name, object.uid, object.namespace])
