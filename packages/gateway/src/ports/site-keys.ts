/** One secret a site, made at first use and kept for ever; it keys digests that must mean nothing elsewhere. */
export interface SiteKeys {
  /** The key of a site as hex; `fresh` becomes it when there is none. */
  of(site: string, fresh: string): Promise<string>;
}
