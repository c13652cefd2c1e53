import { UserError } from '../../lib/user-error.ts'

const FIRST_SECOND_OCTET = 200
const SECOND_OCTETS = 50
const THIRD_OCTETS = 256
const CANDIDATES = SECOND_OCTETS * THIRD_OCTETS
const ADDRESS_BITS = 32
const BYTE = 256

interface Range { first: number, last: number }

function toNumber(address: string): number {
  return address.split('.').reduce((sum, octet) => sum * BYTE + Number(octet), 0)
}

/** The range of a CIDR such as `10.0.0.0/8`; an address alone is a range of one. */
export function rangeOf(cidr: string): Range {
  const [address = '', length = `${ADDRESS_BITS}`] = cidr.split('/')
  const size = 2 ** (ADDRESS_BITS - Number(length))
  const first = Math.floor(toNumber(address) / size) * size
  return { first, last: first + size - 1 }
}

const overlaps = (a: Range, b: Range): boolean => a.first <= b.last && b.first <= a.last

/**
 * The first three numbers of a /24 that no route or address of the machine overlaps.
 * The search starts at a place that follows from the cluster's id: the same cluster gets the same subnet where it can.
 */
export function chooseSubnet(id: string, taken: string[]): string {
  const ranges = taken.map(rangeOf)
  const start = Number.parseInt(id, 16) % CANDIDATES
  for (let step = 0; step < CANDIDATES; step++) {
    const candidate = (start + step) % CANDIDATES
    const subnet = `10.${FIRST_SECOND_OCTET + Math.floor(candidate / THIRD_OCTETS)}.${candidate % THIRD_OCTETS}`
    if (!ranges.some(range => overlaps(range, rangeOf(`${subnet}.0/24`))))
      return subnet
  }
  throw new UserError('no free subnet was found in 10.200.0.0 to 10.249.255.255: the routes of this machine cover all of it ("ip route" lists them)')
}
