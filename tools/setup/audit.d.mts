export function readAudit(
  output: string,
): { known: false; reason: string } | { known: true; found: { name: string; severity: string }[] };
