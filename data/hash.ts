/** FNV-1a from a mixed seed, then MurmurHash3's finalizer: 32 bits, in which each bit of seed and id counts. */
export function hashOf(id: string, seed: number): number {
  let hash = mixed(seed ^ 0x811c9dc5);
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

function mixed(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
