{{- /* The full name is a label value and a Service's name: a DNS label that leaves room for the suffixes of other objects. */ -}}
{{- define "common.validate.names" -}}
{{- $name := include "common.names.full" . -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]{0,51}[a-z0-9])?$" $name) -}}
{{- fail (printf "the release name (or fullnameOverride) is %q: use at most 53 of a-z, 0-9 and -, starting with a letter and ending with a letter or digit" $name) -}}
{{- end -}}
{{- end -}}
