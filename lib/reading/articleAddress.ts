// Reduces an article's address to what identifies it on its site, without anything about who read it.

/**
 * The longest address saved, in characters: what every server should accept (RFC 9110, section 4.1). Longer ones are
 * dropped.
 */
const longest = 8000;

/**
 * A text as an http or https address; undefined for anything else. Only these are saved and become links: a javascript:
 * link would run as code in our own page.
 */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

const named = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})$`, 'i');

/** Parameters that say how a reader came, by the names that campaigns, networks, newsletters and counters document. */
const tracking = named(
  '(?:utm|mtm|pk|piwik|matomo|hsa|at|ns|vero|wt|sc|elq|oly|bta|trk|guce|fb_(?:action|source|ref))[_.]\\w+|__?hs\\w+',
  '(?:fb|g|d|y|tw|tt)clid|msclkid|(?:ir|rb_)clickid|gclsrc|[gw]braid|_g[al]|_openstat|srsltid|epik|igshi?d?|mibextid|li_fat_id|_branch_.*',
  'mc_[ce]id|mkt_tok|_k[ex]|__s|ml_subscriber\\w*|wickedid|__twitter_impression|guccounter|hsctatracking|spm|scm|xtor|echobox',
  'ncid|ocid|icid|cmp(?:id)?|campaign_?id|smid|smtyp|s_cid|sref|ref_?(?:src|url)|referr?er|cvid|isfreemail|triedredirect',
);
/** Such names that may also identify an article: kept if the value is a number, or a file of the site. */
const perhapsTracking = named('ref', 'source', 'src', 'from', 'share', 'via', 'feature', 'cid', 'mail_?id');
const fileOrNumber = /^(?:\d+|(?!\/\/)[\w./-]+\.(?:html?|md|pdf))$/i;
/** Parameters that identify the reader, or let somebody in. */
const personal = named(
  '(?:(?:access|auth|id|refresh|session|csrf|xsrf|user|login|api|app)[_-]?)?(?:token|secret)|jwt|api_?key|auth(?:key|orization)?',
  'sig|signature|hmac|pass(?:word|wd|code)?|pwd|e?-?mail(?:_?address)?|e-?mail_?id|user_?(?:name|id|email)|login|subscriber(?:_?id)?',
  'sess(?:ion)?(?:_?id)?|phpsessid|jsessionid|aspsessionid\\w*|x-(?:amz|goog)-.*',
);
/**
 * Such names that may also identify an article: kept if the value has few characters, or if a `key` is made of words.
 */
const perhapsPersonal = named('sid', 'uid', 'user', 'key', 'code', 'state', 'hash', 'member', 'reader');
const fewCharacters = 15;
const words = /^[a-z]+(?:-[a-z]+)+$/;
/** An e-mail address or a signed token, whatever the parameter's name. */
const personalValue = /[^\s/]@\S|^eyJ[\w-]+\./;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function tellsApart(part: string): boolean {
  const [name = '', ...rest] = part.split('=');
  const [key, value] = [decoded(name), decoded(rest.join('='))];
  if (tracking.test(key) || personal.test(key) || personalValue.test(value)) return false;
  if (perhapsTracking.test(key)) return fileOrNumber.test(value);
  return !perhapsPersonal.test(key) || value.length <= fewCharacters || (/^key$/i.test(key) && words.test(value));
}

/** A query, or a fragment written like one, as it was written, but without the parameters that identify no article. */
const apart = (parts: string): string =>
  parts
    .split('&')
    .filter((part) => part !== '' && tellsApart(part))
    .join('&');

/**
 * What is kept of a fragment that names no place in the page: its parameters, or the route that the page's script
 * shows.
 */
function keptFragment(hash: string): string {
  const [fragment = ''] = hash.slice(1).split(':~:');
  const [way = '', query] = fragment.split('?');
  const kept = way.includes('=') ? apart(way) : way;
  const more = apart(query ?? '');
  return more === '' ? kept : `${kept}?${more}`;
}

/**
 * A web address without sign-in data and without what says how or by whom the page was opened; empty for anything else,
 * and for more than 8000 characters. `isPlace` says that the fragment only names a place in its page: then it is
 * removed too.
 */
export function keptAddress(href: string, isPlace: boolean): string {
  const url = webAddress(href);
  if (!url) return '';
  const query = apart(url.search.slice(1));
  const fragment = isPlace ? '' : keptFragment(url.hash);
  const path = url.pathname.replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '');
  const address = `${url.origin}${path}${query && `?${query}`}${fragment && `#${fragment}`}`;
  return address.length > longest ? '' : address;
}

/**
 * The host of a web address; empty for anything else, which an imported file may contain and which must not become a
 * link.
 */
export const hostOf = (address: string): string => webAddress(address)?.host ?? '';
