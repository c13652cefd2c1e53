{{- /* An image reference has a tag that is no "latest", or a digest of the right form. Takes a dict: key, reference, requireDigest. */ -}}
{{- define "common.validate.reference" -}}
{{- if contains "@" .reference -}}
{{- if not (regexMatch "@sha256:[a-f0-9]{64}$" .reference) -}}
{{- fail (printf "%s is %q: a digest is sha256: and 64 hexadecimal digits" .key .reference) -}}
{{- end -}}
{{- else if .requireDigest -}}
{{- fail (printf "%s is %q without a digest and image.requireDigest is true: add @sha256:... to it" .key .reference) -}}
{{- else if or (not (regexMatch ":[^/]+$" .reference)) (hasSuffix ":latest" .reference) -}}
{{- fail (printf "%s is %q, which may be another image tomorrow: add a version, for example :1.2.3, or a digest" .key .reference) -}}
{{- end -}}
{{- end -}}
