{{- /*
A Kubernetes quantity as a plain number of cores or bytes, to compare it: 250m is 0.25, 1Ki is 1024. Takes a list: key for the
message, quantity.
*/ -}}
{{- define "common.text.quantity" -}}
{{- $quantity := index . 1 -}}
{{- $text := kindIs "string" $quantity | ternary $quantity (toJson $quantity) -}}
{{- $factors := dict
  "" 1 "n" 1e-9 "u" 1e-6 "m" 1e-3 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "P" 1e15 "E" 1e18
  "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624
-}}
{{- if not (regexMatch "^[0-9]*\\.?[0-9]+(e[0-9]+|[numkMGTPE]|[KMGTP]i)?$" $text) -}}
{{- fail (printf "%s is %q, no Kubernetes quantity: write a number with one of m, k, M, G, T, Ki, Mi, Gi, Ti, for example 250m or 256Mi" (index . 0) $text) -}}
{{- end -}}
{{- $unit := regexFind "([numkMGTPE]|[KMGTP]i)$" $text -}}
{{- mulf (trimSuffix $unit $text | float64) (get $factors $unit) -}}
{{- end -}}
