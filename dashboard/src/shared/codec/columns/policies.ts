import type { EndpointSliceRow, ServicePortRow, ServiceRow } from '../../rows-network.ts'
import type { HorizontalPodAutoscalerRow, PodDisruptionBudgetRow } from '../../rows-workload.ts'
import { flag, nullable, plain, shared } from '../fields.ts'
import { rowCodec } from '../row-codec.ts'
import { conditions, named, number, optionalNumber, optionalTime, optionalWord, texts, word } from './parts.ts'

export const horizontalpodautoscalers = rowCodec<HorizontalPodAutoscalerRow>({
  ...named,
  target: shared(),
  min: number,
  max: number,
  current: optionalNumber,
  desired: optionalNumber,
  lastScaledAt: optionalTime,
  conditions,
  release: optionalWord,
}, row => [row.name])

export const poddisruptionbudgets = rowCodec<PodDisruptionBudgetRow>({
  ...named,
  minAvailable: optionalWord,
  maxUnavailable: optionalWord,
  expected: optionalNumber,
  healthy: optionalNumber,
  desiredHealthy: optionalNumber,
  allowedDisruptions: optionalNumber,
  selector: texts,
  conditions,
  release: optionalWord,
}, row => [row.name])

export const services = rowCodec<ServiceRow>({
  ...named,
  type: word,
  isHeadless: flag,
  ports: shared<ServicePortRow[]>(),
  selector: nullable(texts),
  loadBalancer: plain<string[]>(),
  release: optionalWord,
}, row => [row.name])

export const endpointslices = rowCodec<EndpointSliceRow>({
  ...named,
  service: optionalWord,
  readyAddresses: number,
  notReadyAddresses: number,
  terminatingAddresses: number,
  release: optionalWord,
}, row => [row.name])
