//! Words around a word that say what it is. Folded as [`crate::fold::word`] folds, separated by spaces.

/// True when a word is in a list.
pub(crate) fn is(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
}

/// Kinds of streets that come after their name.
pub(super) const STREETS_AFTER: &str =
    "street st road rd avenue ave lane square drive close crescent terrace court boulevard blvd way";

/// Kinds of streets, districts and houses that come before their name.
pub(super) const STREETS_BEFORE: &str = "calle c/ avenida av avda plaza paseo carretera barrio colonia callejon ronda glorieta urbanizacion rue place \
    quartier impasse allee chemin quai cours passage faubourg شارع حي ميدان ساحه زقاق طريق قريه مدينه محافظه \
    حاره مخيم ضاحيه بلده منطقه دوار حيّ hotel hostel hostal pension فندق foyer shelter refugio albergue house \
    ملجا نزل ماوي vereda corregimiento municipio comuna poligono borough ولايه عماره برج district";

/// Titles that are nothing else: whatever comes after is a name.
pub(super) const STRONG_LATIN: &str = "mr mrs ms miss dr sr sra srta senor senora don dona mme mlle monsieur";

/// The same with the abbreviations and titles of Spanish, French and Arabic.
pub(super) const STRONG: &str = "mr mrs ms miss dr sr sra srta senor senora don dona mme mlle monsieur madame السيد السيده الدكتور الدكتوره \
    الاستاذ الاستاذه الحاج الحاجه الشيخ الانسه المهندسه";

/// Words after which a name comes, whether it is in a list or not.
pub(super) const CALLED: &str = "اسمها اسمه اسمي تدعي يدعي اسم";

/// Words after which somebody is named. After the first six comes a name, whether it is in a list or not.
pub(super) const NAMED: &str = "اسمها اسمه اسمي تدعي يدعي اسم صديقتي صديقي زميلتي زميلي جارتي جاري اختي اخي";

/// Prepositions of place: evidence for a word that is a place and something else.
pub(super) const IN: &str = "in at from to near outside around towards through leaving reach en de desde hasta cerca hacia por a à dans \
    pres vers depuis sur du des between and entre y et في من الي قرب نحو بين عبر باتجاه بمدينه ب ل via chez";

/// Words after which a person's name is likely.
pub(super) const CUES: &str = "named called name colleague friend caseworker lawyer interpreter nurse advisor adviser neighbour neighbor \
    teacher sister brother cousin roommate volunteer thanks ask dear llama llamo llamaba nombre amiga amigo \
    companera companero abogada abogado interprete enfermera vecina hermana hermano prima trabajadora voluntaria \
    profesora gracias tia appelle appelait collegue amie ami avocate avocat infirmiere voisine soeur frere \
    cousine assistante educatrice benevole merci prenomme اسمها اسمه اسمي تدعي يدعي صديقتي صديقي زميلتي زميلي \
    المحاميه المحامي المترجمه المترجم الممرضه الممرض جارتي جاري اختي اخي الموظفه الموظف المتطوعه المتطوع المرشده \
    العامله المعلمه المعلم المسووله المسوول المحاميه القاضي القاضيه";

/// Particles inside names.
pub(super) const PARTICLES: &str =
    "de del la las los da dos van von der den bin bint ben ibn al el le du mc st san بن بنت ابن ابو ام";

/// Words that are in the lists of names and are hardly ever names: pronouns, days, months, feasts.
pub(super) const NEVER: &str = "my me he she we so an as in on no do to or if it is by be you son sol lei ya yo un tu su mi si lo se monday \
    tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december ramadan easter christmas eid navidad pascua noel paques domingo enero \
    abril mars avril mai انا الان هي هو نحن هنا رمضان شعبان رجب عمل";

/// Capitalised words that are no part of a name although they stand beside one.
pub(super) const NOT_IN_NAMES: &str = "i the el la le les law ley loi act ministry ministerio ministere court english french spanish arabic office \
    centre center house street road";

/// With somebody, at somebody's.
pub(super) const WITH: &str = "عند لدي برفقه بمساعده بواسطه شكرا عن استاذتنا مديرتنا مدرستنا";
