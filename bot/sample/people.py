"""The sample's people and organisations; all people are invented."""

from dataclasses import dataclass

from bot.commands import Role


@dataclass(frozen=True, slots=True)
class SampleOrganisation:
    """Acronym, full name, country, and other ways to write it."""

    acronym: str
    name: str
    country: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SamplePerson:
    """Name, role, organisation's acronym, language, and the working groups (from 1) they are in."""

    name: str
    role: Role
    organisation: str
    lang: str = "fr"
    axes: tuple[int, ...] = ()


ORGANISATIONS = (
    SampleOrganisation("CRN", "Croix-Rouge nigérienne", "Niger", ("Croix Rouge du Niger",)),
    SampleOrganisation("CRS", "Croix-Rouge sénégalaise", "Sénégal", ("Croix Rouge du Sénégal",)),
    SampleOrganisation("CRM", "Croix-Rouge malienne", "Mali", ("Croix Rouge du Mali",)),
    SampleOrganisation("CRBF", "Croix-Rouge burkinabè", "Burkina Faso", ("Croix Rouge burkinabé",)),
    SampleOrganisation("CRMa", "Croissant-Rouge mauritanien", "Mauritanie"),
    SampleOrganisation("CRT", "Croix-Rouge tchadienne", "Tchad", ("Croix Rouge du Tchad",)),
    SampleOrganisation("GRCS", "The Gambia Red Cross Society", "Gambie", ("Gambia Red Cross", "Croix-Rouge gambienne")),
    SampleOrganisation("CRG", "Croix-Rouge guinéenne", "Guinée", ("Croix Rouge de Guinée",)),
    SampleOrganisation("CVGB", "Cruz Vermelha da Guiné-Bissau", "Guinée-Bissau", ("Croix-Rouge de Guinée-Bissau",)),
    SampleOrganisation("CVCV", "Cruz Vermelha de Cabo Verde", "Cap-Vert", ("Croix-Rouge du Cap-Vert",)),
    SampleOrganisation("FICR", "Fédération internationale", "Sénégal", ("IFRC",)),
    SampleOrganisation("CICR", "Comité international", "Sénégal", ("ICRC",)),
)

AXES = (
    "Axe 1 : Échanges d’information | Axis 1: Sharing information",
    "Axe 2 : Renforcement des capacités | Axis 2: Building capacity",
    "Axe 3 : Plaidoyer | Axis 3: Advocacy",
    "Axe 4 : Coordination et gestion | Axis 4: Coordination and management",
)

PEOPLE = (
    SamplePerson("Mariam Sawadogo", Role.COORDINATOR, "FICR", axes=(4,)),
    SamplePerson("Issa Mahamane", Role.FOCAL, "CRN", axes=(1,)),
    SamplePerson("Lamin Ceesay", Role.FOCAL, "GRCS", "en", axes=(2,)),
    SamplePerson("Fatou Ndiaye", Role.FOCAL, "CRS", axes=(3,)),
    SamplePerson("Ousmane Faye", Role.MEMBER, "CICR", axes=(1,)),
    SamplePerson("Hadiza Saley", Role.FOCAL, "CRN"),
    SamplePerson("Oumar Keïta", Role.FOCAL, "CRM", axes=(2,)),
    SamplePerson("Salif Ouédraogo", Role.FOCAL, "CRBF", axes=(3,)),
    SamplePerson("Zeinabou Ahmed", Role.FOCAL, "CRMa", axes=(4,)),
    SamplePerson("Achta Moussa", Role.FOCAL, "CRT", axes=(1,)),
    SamplePerson("Kadiatou Bah", Role.FOCAL, "CRG", axes=(2,)),
    SamplePerson("Domingos Mané", Role.FOCAL, "CVGB", axes=(3,)),
    SamplePerson("Elisa Tavares", Role.FOCAL, "CVCV", "en", axes=(4,)),
    SamplePerson("Grace Turner", Role.MEMBER, "FICR", "en", axes=(2,)),
    SamplePerson("Paul Lambert", Role.OBSERVER, "CICR"),
)
