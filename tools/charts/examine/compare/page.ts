import type { Measurement } from './measure.ts'
import { markdownTable } from '../../../lib/markdown-table.ts'

const START = '<!-- compared: written by "npm run charts -- compare --write" -->'
const END = '<!-- /compared -->'
const HEADING = '## Compared with `helm create`'

const HEADINGS = ['chart', 'kube-score: critical', 'warning', 'checkov: failed', 'passed', 'kubeconform: valid', 'invalid']

const INTRODUCTION = 'The chart that Helm starts everybody with and ours, for an app with the same name, image and port. Each is examined as Helm prints it, test pod included, with no exception: kube-score with its default tests, kubeconform once for each Kubernetes minor from 1.33 on. checkov also counts every object that names no namespace, and `helm create` leaves it out.'

function section(measurements: Measurement[]): string {
  const rows = measurements.map(({ name, critical, warning, failed, passed, valid, invalid }) =>
    [name, critical, warning, failed, passed, valid, invalid].map(String))
  return `${START}\n\n${INTRODUCTION}\n\n${markdownTable(HEADINGS, rows).join('\n')}\n\n${END}`
}

/** The page with the comparison between its marks; where it has none yet, under a heading at its end. */
export function withComparison(page: string, measurements: Measurement[]): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)]
  return start < 0 || end < start
    ? `${page.trimEnd()}\n\n${HEADING}\n\n${section(measurements)}\n`
    : page.slice(0, start) + section(measurements) + page.slice(end + END.length)
}
