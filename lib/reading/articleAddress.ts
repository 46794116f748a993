// What is kept of an article's address: what tells it from others of its site, not who read it.

/** The longest address kept, in characters: what every server should take (RFC 9110, section 4.1). None is kept of a longer one. */
const longest = 8000;

/**
 * A text as an http or https address; undefined for anything else. Only these are kept and become links: a javascript: link
 * would run as code in our own page.
 */
function webAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : undefined;
}

const named = (...names: readonly string[]): RegExp => new RegExp(`^(?:${names.join('|')})$`, 'i');

/** What tells how a reader came, by the names that campaigns, networks, newsletters and counters document. */
const tracking = named(
  '(?:utm|mtm|pk|piwik|matomo|hsa|at|ns|vero|wt|sc|elq|oly|bta|trk|guce|fb_(?:action|source|ref))[_.]\\w+|__?hs\\w+',
  '(?:fb|g|d|y|tw|tt)clid|msclkid|(?:ir|rb_)clickid|gclsrc|[gw]braid|_g[al]|_openstat|srsltid|epik|igshi?d?|mibextid|li_fat_id|_branch_.*',
  'mc_[ce]id|mkt_tok|_k[ex]|__s|ml_subscriber\\w*|wickedid|__twitter_impression|guccounter|hsctatracking|spm|scm|xtor|echobox',
  'ncid|ocid|icid|cmp(?:id)?|campaign_?id|smid|smtyp|s_cid|sref|ref_?(?:src|url)|referr?er|cvid|isfreemail|triedredirect',
);
/** The same by names that also tell articles apart: those of numbers, and files of the site, are kept. */
const perhapsTracking = named('ref', 'source', 'src', 'from', 'share', 'via', 'feature', 'cid', 'mail_?id');
const fileOrNumber = /^(?:\d+|(?!\/\/)[\w./-]+\.(?:html?|md|pdf))$/i;
/** What says who the reader is, or lets somebody in. */
const personal = named(
  '(?:(?:access|auth|id|refresh|session|csrf|xsrf|user|login|api|app)[_-]?)?(?:token|secret)|jwt|api_?key|auth(?:key|orization)?',
  'sig|signature|hmac|pass(?:word|wd|code)?|pwd|e?-?mail(?:_?address)?|e-?mail_?id|user_?(?:name|id|email)|login|subscriber(?:_?id)?',
  'sess(?:ion)?(?:_?id)?|phpsessid|jsessionid|aspsessionid\\w*|x-(?:amz|goog)-.*',
);
/** The same by names that also tell articles apart: those of a few characters are kept, and a key made of words. */
const perhapsPersonal = named('sid', 'uid', 'user', 'key', 'code', 'state', 'hash', 'member', 'reader');
const fewCharacters = 15;
const words = /^[a-z]+(?:-[a-z]+)+$/;
/** A person's address, or a signed token, by whatever name. */
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

/** Parts of a query, or of a fragment written like one, as they were written, without those that tell no article apart. */
const apart = (parts: string): string =>
  parts
    .split('&')
    .filter((part) => part !== '' && tellsApart(part))
    .join('&');

/** A fragment that is no place in the page: its parts, or the way to an article that the page's script shows. */
function keptFragment(hash: string): string {
  const [fragment = ''] = hash.slice(1).split(':~:');
  const [way = '', query] = fragment.split('?');
  const kept = way.includes('=') ? apart(way) : way;
  const more = apart(query ?? '');
  return more === '' ? kept : `${kept}?${more}`;
}

/**
 * A web address without who signed in and what tells how or by whom the page was opened; empty for any other, and for one of
 * more than 8000 characters. `isPlace` says that its fragment only names a place in its page: that goes too.
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

/** The host of a web address; empty for anything else, as a file may bring it, which is no link then. */
export const hostOf = (address: string): string => webAddress(address)?.host ?? '';
