/** How people ask to see or to know something; written as the things are. */
export const ASKS: Readonly<Record<string, string>> = {
  show: `
    show(?: me| us)?|see|look(?:ing)?(?: at| into| through)?|pull(?: [^ ]+){0,4}? up|pull up|bring up
    bring(?: [^ ]+){0,4}? up|open(?: up)?|put(?: [^ ]+){0,6}? (?:up|on (?:the |my )?screen)|get me|get us
    give me|give us|let us have|read(?: me| us)?|walk (?:me|us) (?:through|down)|view|display|eyes on|fetch
    take me (?:to|through)|have a look|a look|glance|run me through|talk me through|i need|i want|screen|call up
    dig (?:out|up)|list|share|go (?:into|through|to)|check out|inspect|peek|hand me|in front of me|watch|print`,
  check: `
    check(?:ed|ing|s)?|verif(?:y|ied|ying)|confirm(?:ed)?|find out|make sure|count|see (?:if|whether)
    look (?:if|whether)|test|validate|work out|figure out|tell me|know|establish|find me|measure|prove`,
  compare: `
    compar(?:e|ed|es|ing|ison)|overlay|side by side|next to (?:each other|it)|against|line up
    lay(?: [^ ]+){1,8} (?:against|over|next)|hold(?: [^ ]+){1,6} against|stack up`,
  which: `
    which|what|who|whose|where`,
  filter: `
    filter(?:ed)?|search for|grep|last # (?:minutes|lines)|last (?:ten|few) minutes|errors only`,
};
