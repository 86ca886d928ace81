/** `12 KB`, `78 MB`, `1.2 GB`: decimal, as disks and downloads are sold. */
export function bytes(amount: number): string {
  if (amount < 1_000_000) return `${Math.max(1, Math.round(amount / 1000))} KB`;
  if (amount < 1_000_000_000)
    return `${amount < 10_000_000 ? (amount / 1_000_000).toFixed(1) : Math.round(amount / 1_000_000)} MB`;
  return `${(amount / 1_000_000_000).toFixed(1)} GB`;
}

/** Time left of a download in words; undefined while it cannot be known. */
export function timeLeft(missingBytes: number, bytesPerSecond: number): string | undefined {
  if (bytesPerSecond <= 0 || missingBytes <= 0) return undefined;
  const seconds = Math.ceil(missingBytes / bytesPerSecond);
  if (seconds < 60) return `${seconds} s left`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min left`;
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min left`;
}
