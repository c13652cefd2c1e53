import type { Registry } from '@prometheus-io/client'
import { Counter, Gauge } from '@prometheus-io/client'

/** Name, help, and how it is read at a scrape: one number, or a number by the value of the label. */
export interface Instrument {
  name: string
  help: string
  label?: string
  read: () => number | Iterable<readonly [string, number]>
}

function samplesOf({ label, read }: Instrument): (readonly [Record<string, string>, number])[] {
  const values = read()
  return typeof values === 'number'
    ? [[{}, values]]
    : [...values].map(([value, amount]) => [{ [label ?? '']: value }, amount])
}

function optionsOf({ name, help, label }: Instrument, registry: Registry) {
  return {
    name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
  }
}

export function registerGauge(registry: Registry, instrument: Instrument): void {
  const gauge: Gauge<string> = new Gauge({
    ...optionsOf(instrument, registry),
    collect: () => samplesOf(instrument).forEach(([labels, value]) => gauge.set(labels, value)),
  })
}

/** The number is counted elsewhere, where it happens; here it is only told. */
export function registerCounter(registry: Registry, instrument: Instrument): void {
  const counter: Counter<string> = new Counter({
    ...optionsOf(instrument, registry),
    collect: () => {
      counter.reset()
      samplesOf(instrument).forEach(([labels, value]) => counter.inc(labels, value))
    },
  })
}
