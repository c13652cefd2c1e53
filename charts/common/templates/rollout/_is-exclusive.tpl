{{- /* "true" when a claim of persistence can be mounted by one node only, else empty. */ -}}
{{- define "common.rollout.isExclusive" -}}
{{- range $_, $volume := .Values.persistence -}}
{{- if and (eq $volume.type "claim") (ne ($volume.accessMode | default "ReadWriteOnce") "ReadWriteMany") -}}
true
{{- end -}}
{{- end -}}
{{- end -}}
