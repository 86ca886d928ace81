/** Lists of words that rules of several orders share; `<name>` in a rule stands for one of them. */
export const MACROS: Readonly<Record<string, string>> = {
  see: `
    show|see|look|looking|pull up|bring up|open|put up|give|get|read|walk|view|display|eyes on|fetch|need|want
    list|screen|inspect|peek|check|tail|go through|go into|run me through|take me|pull|bring|put|call up
    let me have|let us have|have`,
  q: `
    what|which|who|where|how`,
  fail: `
    fail|fails|failing|failed|throwing|throws|erroring|errors|broken|breaking|breaks|dying|dead|down|red
    affected|hit|bad|sick|unhappy|on fire|burning|hurting|failing over|500s|falling over|choking|returning`,
  errors: `
    errors?|error rates?|error counts?|failures?|failure rates?|failing|500s|exceptions rate|bad responses
    status codes`,
  routes: `
    endpoints?|routes?|paths?|urls?|apis?|api calls?|services?|calls?|reports?|report types?|pages?|handlers?
    requests?|operations?|resources?|types?|steps?|parts?|methods?`,
  release: `
    release|deploy|deployment|build|version|newversion|oldversion|rollout|ship|quarterly|one|update|drop|wave|it`,
  flag: `
    flag|flags|toggle|toggles|feature flag|launchdarkly|kill switch|feature|features|switch|discount codes?
    discounts?|discount thing|promo codes?|coupons?|coupon thing|coupon codes?|vouchers?|promotions?
    new reporting|reporting module|new reports|module`,
  table: `
    table|tables|column|columns|schema|index|indexes|indices|constraint|constraints|ddl|definition|metadata
    fields?`,
  migration: `
    migration|migrations|pr905|schema change|schema changes|table changes|down script|down migration|alter|ddl`,
  hosts: `
    hosts?|machines?|servers?|boxes|nodes?`,
  people: `
    customers?|users?|people|shoppers?|tenants?|clients?|accounts?|merchants?|buyers?|punters?|subscribers?
    members?|companies|orders|carts|baskets|humans|folks|businesses|organisations|orgs`,
  audience: `
    leadership|stakeholders|program(?: managers?| people| folks| team)?|managers?|rollout managers?|execs?
    executives?|directors?|management|vp|vps|ceo|cto|cfo|boss|bosses|upstairs|support|channel|slack|status page
    sres?|product|business|partners?|board|team|teams|chat|customers?|everyone|everybody|them|people|folks|sales
    finance|legal|marketing|higher ups|whoever|room|bridge`,
  snapshot: `
    snapshots?|backups?|dumps?|copy|restore points?|checkpoints?|images?`,
  backward: `
    roll~back|rollback|revert|reverting|back out|go back|going back|take~back|put~back|bring~back
    downgrade|switch~back|get~back|move~back|fall back|undo`,
  ago: `
    last (?:week|sunday|saturday|monday|tuesday|wednesday|thursday|friday|month|quarter|wave|release|night|year|time)
    yesterday|previous (?:wave|release|week|deploy|hour|version|build|one)|the (?:wave|one|week|release) before
    baseline|before|earlier|normal|usual|pre deploy|this morning|a week ago|an hour ago
    same (?:hour|time|day|window|period)(?: [^ ,]+)?`,
};
