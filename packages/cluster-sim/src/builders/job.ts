import type { Job } from '../kinds/scaled.ts'
import type { WorkloadParts } from './workload-parts.ts'
import { timestamp } from '../objects/object-store.ts'
import { partsOf } from './workload-parts.ts'

/** A job with its pods running, unless its parts say otherwise. */
export function buildJob(parts: WorkloadParts<Job['status']>): Job {
  const { replicas: parallelism = 1 } = parts
  const { metadata, template } = partsOf(parts)
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata,
    spec: {
      completions: parallelism,
      parallelism,
      backoffLimit: 6,
      suspend: false,
      template,
    },
    status: {
      active: parallelism,
      startTime: timestamp(new Date()),
      ...parts.status,
    },
  }
}
