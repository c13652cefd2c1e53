import { isIP } from 'node:net'

/** What each item of a variable that holds a list must be. */
export interface ListForm {
  isItem: (text: string) => boolean
  /** The same in words, for the person who set it. */
  allowed: string
}

export const PROXY_ADDRESSES: ListForm = {
  isItem: isAddressOrRange,
  allowed: 'addresses or CIDR ranges separated by commas, such as 10.0.0.0/8',
}

export const HOST_NAMES: ListForm = {
  isItem: text => /^(?:\*\.)?[a-z\d](?:[a-z\d.-]*[a-z\d])?$/.test(text),
  allowed: 'host names in lower case without port, separated by commas, such as ops.example.com or *.example.com',
}

/** The items of a list that is separated by commas. */
export function splitList(text = ''): string[] {
  return text.split(',').map(item => item.trim()).filter(item => item !== '')
}

function isAddressOrRange(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/')
  const bits = { 4: 32, 6: 128 }[isIP(address)]
  return bits !== undefined && rest.length === 0 && (length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= bits))
}
