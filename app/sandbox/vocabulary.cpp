#include "app/sandbox/vocabulary.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

std::string slugOf(std::string_view text, bool joined)
{
    QString folded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    folded.replace(u"ß"_s, u"ss"_s).replace(u"ø"_s, u"o"_s).replace(u"æ"_s, u"ae"_s).replace(u"œ"_s, u"oe"_s);
    const auto apart = folded.normalized(QString::NormalizationForm_D);
    std::string slug;
    for (const QChar letter : apart) {
        const char16_t code = letter.unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            slug += static_cast<char>(code);
        else if (!joined && (code == u' ' || code == u'-') && !slug.empty() && slug.back() != '-')
            slug += '-';
    }
    return slug;
}

namespace {

/// The parts between bars; they stay views into the literal.
std::vector<std::string_view> split(std::string_view list, char bar = '|')
{
    std::vector<std::string_view> parts;
    for (size_t start = 0; start <= list.size();) {
        const size_t end = std::min(list.find(bar, start), list.size());
        parts.push_back(list.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::vector<Word> words(std::string_view list, bool joined = false)
{
    std::vector<Word> made;
    for (const std::string_view text : split(list))
        made.push_back(Word{std::string(text), slugOf(text, joined)});
    return made;
}

// "Van der Berg" is one word of a domain: vanderberg.
std::vector<Word> families(std::string_view list)
{
    return words(list, true);
}

// "name,start of the postal code,telephone area"
std::vector<Town> towns(std::string_view list)
{
    std::vector<Town> made;
    for (const std::string_view line : split(list)) {
        const std::vector<std::string_view> parts = split(line, ',');
        made.push_back(Town{{std::string(parts[0]), slugOf(parts[0], false)}, std::string(parts[1]), std::string(parts[2])});
    }
    return made;
}

Country netherlands()
{
    return {
        .code = "NL",
        .dialling = "+31",
        .culture = "nl-NL",
        .language = "nl",
        .patterns = split("f t l|f t l|f t|s a o|s a o|s f|f & g t|t c|f-g t l|n f t|s f c|f & Zn. t l"),
        .longPatterns = split("f & g t|n f t|s f c|f-g t l|f t c|n f t l|f & g t c|s n f"),
        .families
        = families("Van der Berg|Jansen|De Vries|Bakker|Visser|Smit|De Boer|Mulder|Bos|Vos|Peters|Hendriks|Dekker|Brouwer|De Wit|"
                   "Dijkstra|Smits|De Graaf|Van der Meer|Kok|Jacobs|Van Vliet|Van den Heuvel|Van der Veen|Van den Broek|Schouten|"
                   "Van Beek|Willems|Van der Heuvel|Hoekstra|Koster|Prins|Huisman|Postma|Kuipers|Veenstra|Kramer|Van der Wal|Groen|"
                   "Bosman|Van Loon|Blom|Sanders|Wolters|Scholten|Van Dongen|Timmermans|Groot Koerkamp|Van Wijk|Kuijpers|Meijer|"
                   "De Bruijn|Verheij|Daniëls|Coërt|Noëlle|Hanssen|Oosterhuis|Terpstra|Zwart|Van 't Hof|In 't Veld|Ter Horst|"
                   "Ten Brinke|Op den Kamp|Van der Sluis|Roodbol|Wieringa|Elzinga|Boonstra|Haverkamp|Nijhuis|Rutgers|Lubbers|"
                   "Stroïnk|Vermeulen|Bergsma|Kloosterman|Molenaar|Rietveld|Steenbergen|Uittenbogaard|Zandstra|Van Rooij|Kortekaas|"
                   "Hilbrands|Tuinstra|Buitenhuis|Feenstra|Gerritsen|Ruiter|Slagter|Van Ommen"),
        .trades = words("Logistiek|Transport|Installatietechniek|Bouw|Advies|Accountants|Verzekeringen|Techniek|Automatisering|"
                        "Interieurbouw|Metaalbewerking|Groenvoorziening|Schilderwerken|Dakwerken|Elektrotechniek|Meubelen|Administratie|"
                        "Notariaat|Advocaten|Fysiotherapie|Tandheelkunde|Zorggroep|Onderwijsadvies|Makelaars|Vastgoed|Drukwerk|Reclame|"
                        "Communicatie|Ontwerp|Architecten|Ingenieurs|Zuivel|Groothandel|Bloemen|Tuincentrum|Autobedrijf|Carrosserie|"
                        "Fietsen|Watersport|Scheepsbouw|Koeltechniek|Beveiliging|Schoonmaak|Catering|Horeca|Evenementen|Reizen|"
                        "Uitgeverij|Drukkerij|Textiel|Kleding|Optiek|Keukens|Sanitair|Bestrating|Grondwerken|Agrarische Diensten|"
                        "Veevoeders|Zaden|Verhuur|Opslag|Financiële Diensten|Personeelsdiensten|Opleidingen|Laboratorium|Kunststoffen|"
                        "Verpakkingen|Papier|Glas|Energieadvies"),
        .shops = words("Bakkerij|Slagerij|Café|Restaurant|Hotel|Garage|Apotheek|Kwekerij|Brouwerij|Boekhandel|Kapsalon|Bloemisterij|"
                       "Drogisterij|Kaashandel|Molen|Atelier|Huisartsenpraktijk|Stichting|Basisschool|Vereniging|Wijnhandel|Smederij|"
                       "Zeilmakerij|Boerderij|Museum|Theater|Studio|Manege|Rijschool|Kinderopvang"),
        .adjectives = words("De Gouden|De Blauwe|De Vrolijke|De Oude|De Zilveren|De Groene|De Witte|De Vergulde|De Vliegende|"
                            "De Zwarte|De Nieuwe|De Kleine|De Bonte|De Lustige|De Koperen|De Stille"),
        .nouns = words("Krakeling|Leeuw|Zwaan|Pauw|Molen|Kroon|Haan|Ster|Anker|Wagen|Korenbloem|Tulp|Schipper|Meeuw|Linde|Sleutel|Engel|"
                       "Ooievaar|Brug|Kaarsenmaker|Bijenkorf|Ruiter|Vos|Egel|Ketel|Reiger|Distel|Walvis|Hoorn"),
        .firstNames = words("Anna|Bram|Chantal|Daan|Eva|Femke|Gijs|Hanneke|Ilse|Jeroen|Karin|Lotte|Maarten|Noor|Olaf|Pieter|Ruben|Sanne|"
                            "Thijs|Ursula|Vera|Wouter|Zoë|Renée|Joost|Marloes|Stefan|Tessa|Michiel|Hélène|Anouk|Koen"),
        .legalForms = words("B.V.|B.V.|B.V.|V.O.F.|N.V.|Holding B.V.|Coöperatie U.A.|Groep B.V."),
        .towns = towns("Amsterdam,10,20|Rotterdam,30,10|Den Haag,25,70|Utrecht,35,30|Eindhoven,56,40|Groningen,97,50|Tilburg,50,13|"
                       "Almere,13,36|Breda,48,76|Nijmegen,65,24|Apeldoorn,73,55|Haarlem,20,23|Arnhem,68,26|Enschede,75,53|Zwolle,80,38|"
                       "Amersfoort,38,33|Leiden,23,71|Dordrecht,33,78|Leeuwarden,89,58|Deventer,74,570|Maastricht,62,43|"
                       "Middelburg,43,118|Assen,94,592|Gouda,28,182|Delft,26,15|Alkmaar,18,72|Venlo,59,77|Helmond,57,492|Hengelo,75,74|"
                       "Oss,53,412|'s-Hertogenbosch,52,73|Roosendaal,47,165|Emmen,78,591|Hoorn,16,229|Sneek,86,515|Meppel,79,522|"
                       "Kampen,82,38|Tiel,40,344|Goes,44,113|IJsselstein,34,30|Beverwijk,19,251"),
        .streets = split("Dorpsstraat|Kerkstraat|Molenweg|Stationsplein|Industrieweg|Havenkade|Markt|Lindelaan|Schoolstraat|Nieuwstraat|"
                         "Ambachtsweg|Veemarkt|Koningsplein|Oude Gracht|Zuiderpark|Nijverheidsweg|Beatrixlaan|Wilhelminastraat|Energieweg|"
                         "Transportweg"),
    };
}

Country belgium()
{
    Country country = netherlands();
    country.code = "BE";
    country.dialling = "+32";
    country.culture = "nl-BE";
    country.families
        = families("Peeters|Janssens|Maes|Willems|Mertens|Claes|Goossens|Wouters|De Smet|Dubois|Lambert|Dupont|Martens|Van Damme|"
                   "Verhaeghe|Lemaire|Hermans|Desmet|Cools|Lefèvre|Thiry|Declercq|Vandenbroucke|Noël|Pauwels|Segers|Renard|Collard|"
                   "Van Hove|De Backer|Vanneste|Bogaerts|D'Hondt|Van den Eynde|Thys|Michiels|Aerts|Coppens");
    country.legalForms = words("BV|BV|NV|BVBA|SRL|CV|VZW");
    country.towns = towns("Antwerpen,20,3|Gent,90,9|Brussel,10,2|Brugge,80,50|Leuven,30,16|Mechelen,28,15|Hasselt,35,11|Kortrijk,85,56|"
                          "Oostende,84,59|Aalst,93,53|Liège,40,4|Namur,50,81|Turnhout,23,14|Roeselare,88,51|Genk,36,89");
    return country;
}

Country germany()
{
    return {
        .code = "DE",
        .dialling = "+49",
        .culture = "de-DE",
        .language = "de",
        .patterns = split("f t l|s f|s a o|f & g t l|t c l"),
        .longPatterns = split("f & g t l|n f t|f t c l|s n f c"),
        .families
        = families("Müller|Schneider|Fischer|Weber|Wagner|Becker|Hoffmann|Schäfer|Koch|Bauer|Richter|Klein|Wolf|Schröder|Neumann|"
                   "Braun|Krüger|Hofmann|Hartmann|Lange|Krause|Lehmann|Köhler|Maier|Keller|Voß|Brandt|Lindner|Ostermann|Großmann"),
        .trades = words("Maschinenbau|Logistik|Elektrotechnik|Bauunternehmung|Haustechnik|Metallbau|Gartenbau|Steuerberatung|Werkzeuge|"
                        "Möbel|Druckerei|Kältetechnik|Verpackungen|Spedition|Immobilien|Fördertechnik"),
        .shops = words("Bäckerei|Metzgerei|Gasthof|Apotheke|Autohaus|Buchhandlung|Gärtnerei|Brauerei|Praxis"),
        .adjectives = words("Zum Goldenen|Zum Weißen|Zum Alten|Zum Schwarzen|Zum Grünen"),
        .nouns = words("Hirsch|Löwen|Adler|Anker|Stern|Bären|Schwan|Ochsen|Krug"),
        .firstNames = words("Anja|Bernd|Claudia|Dieter|Jörg|Katrin|Lukas|Monika|Stefan|Uwe|Jürgen|Sabine"),
        .legalForms = words("GmbH|GmbH|GmbH & Co. KG|AG|e.K.|UG"),
        .towns = towns("Düsseldorf,40,211|Köln,50,221|Münster,48,251|Emden,26,4921|Aachen,52,241|Bremen,28,421|Osnabrück,49,541|"
                       "Kleve,47,2821|Hamburg,20,40|Leer,26,491"),
        .streets
        = {"Hauptstraße", "Bahnhofstraße", "Industriestraße", "Gartenweg", "Am Markt", "Schulstraße", "Lindenallee", "Hafenstraße"},
    };
}

Country britain()
{
    return {
        .code = "GB",
        .dialling = "+44",
        .culture = "en-GB",
        .language = "en",
        .patterns = split("f & Sons t l|f t l|The a o|f, g & Partners|s f|t c l"),
        .longPatterns = split("f & g t l|n f t l|f t c l|The a o of c|f, g & Sons t"),
        .families
        = families("Ashdown|Barrowclough|Carmichael|Davenport|Ellery|Fairweather|Greenhalgh|Hartley|Inglewood|Jessop|Kettering|"
                   "Lockwood|Merriweather|Northcote|O'Brien|O'Hara|Pemberton|Quayle|Ravenscroft|Smythe|Thornbury|Underhill|Vickery|"
                   "Wetherall"),
        .trades = words("Engineering|Logistics|Consulting|Freight|Joinery|Electrical|Heating|Surveyors|Solicitors|Printing|Catering|"
                        "Textiles|Packaging|Marine|Plastics|Landscapes"),
        .shops = words("Bakery|Garage|Pharmacy|Nurseries|Brewery|Bookshop|Surgery"),
        .adjectives = words("Golden|Old|Crooked|Silver|Copper|Merry"),
        .nouns = words("Pretzel|Anchor|Kettle|Heron|Lantern|Plough|Otter|Thistle"),
        .firstNames = words("Alice|Benedict|Charlotte|Duncan|Edith|Fiona|Graham|Harriet|Imogen|Jasper"),
        .legalForms = words("Ltd|Ltd|LLP|plc|Limited"),
        .towns = towns("London,EC1A ,20|Norwich,NR1 ,1603|Harwich,CO12 ,1255|Hull,HU1 ,1482|Leeds,LS1 ,113|Bristol,BS1 ,117|"
                       "Ipswich,IP1 ,1473|York,YO1 ,1904"),
        .streets = split("High Street|Station Road|Mill Lane|Church Row|Harbour Way|Victoria Road|Market Place"),
    };
}

Country france()
{
    return {
        .code = "FR",
        .dialling = "+33",
        .culture = "fr-FR",
        .language = "fr",
        .patterns = split("s f|f t l|s a o|t f & Fils|s f c"),
        .longPatterns = split("s n f|t f & g l|s f c l|f-g t c"),
        .families = families("Lefèvre|Garnier|Chevalier|Béranger|Lemoine|Roussel|Fontaine|Desprès|Carpentier|Vasseur|Delattre|Bellamy|"
                             "Gauthier|Marchand|Crépin|Hébert|D'Aubigné|L'Hermite|Sauvage|Tessier"),
        .trades = words("Transports|Bâtiment|Menuiserie|Électricité|Conseil|Assurances|Imprimerie|Plomberie|Paysages|Mécanique|Textiles|"
                        "Négoce"),
        .shops = words("Boulangerie|Boucherie|Café|Garage|Pharmacie|Librairie|Hôtel|Crêperie|Fromagerie"),
        .adjectives = words("Le Petit|Le Vieux|Au Bon|Le Grand|Le Joli"),
        .nouns = words("Moulin|Cygne|Coq|Marronnier|Pêcheur|Château|Pont|Jardin"),
        .firstNames = words("Amélie|Bernard|Cécile|Denis|Élodie|François|Gilles|Hervé|Jérôme|Mathilde"),
        .legalForms = words("SARL|SAS|SA|EURL"),
        .towns = towns("Lille,59,3|Roubaix,59,3|Paris,75,1|Reims,51,3|Amiens,80,3|Orléans,45,2|Besançon,25,3"),
        .streets = split("Rue de la Gare|Rue du Moulin|Place du Marché|Avenue des Tilleuls|Rue de l'Église|Chemin Vert"),
    };
}

} // namespace

Vocabulary::Vocabulary()
{
    m_countries.push_back(netherlands());
    m_countries.push_back(belgium());
    m_countries.push_back(germany());
    m_countries.push_back(britain());
    m_countries.push_back(france());
}

const Country &Vocabulary::country(quint32 lot) const
{
    constexpr quint32 upTo[] = {74, 86, 93, 97, 100};
    for (size_t i = 0; i + 1 < m_countries.size(); ++i) {
        if (lot < upTo[i])
            return m_countries[i];
    }
    return m_countries.back();
}
